/**
 * The project's benchmarks ({@code mvn -Pbench verify}): plain programs that start every contender as a process of its own,
 * measure it from outside and print one table. Must not know the inside of what is measured, and is no part of the tests.
 */
@NullMarked
package org.linkbank.bench;

import org.jspecify.annotations.NullMarked;
