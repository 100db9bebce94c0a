/**
 * The face in a terminal: the commands. Must not know the pages.
 */
@NullMarked
package org.linkbank.cli;

import org.jspecify.annotations.NullMarked;
