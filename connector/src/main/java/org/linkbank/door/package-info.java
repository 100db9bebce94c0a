/**
 * The operator's door: what a running {@code serve}, which holds the store, and a command at a terminal say to each other.
 * Knows neither the commands nor the pages, so that both can stand on it.
 */
@NullMarked
package org.linkbank.door;

import org.jspecify.annotations.NullMarked;
