/**
 * The face in a browser: pages, health, the operator's door. Must not know the command line.
 */
@NullMarked
package org.linkbank.web;

import org.jspecify.annotations.NullMarked;
