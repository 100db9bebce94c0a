/** Measures the mapping engine against hand-written code and other engines, each in a cold process of its own. */
@NullMarked
package org.linkbank.bench.mapping;

import org.jspecify.annotations.NullMarked;
