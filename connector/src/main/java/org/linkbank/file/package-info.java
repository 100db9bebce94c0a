/**
 * Reads definition files, YAML and Turtle, so that everything wrong with one is known at once, each with file and line.
 * Must not know what the files mean: of Linkbank it knows only what a problem is.
 */
@NullMarked
package org.linkbank.file;

import org.jspecify.annotations.NullMarked;
