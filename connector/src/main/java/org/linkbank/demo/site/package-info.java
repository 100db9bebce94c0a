/**
 * A web server that answers by a function and can be told to go wrong: what simulators of files and endpoints stand on.
 * Knows no protocol.
 */
@NullMarked
package org.linkbank.demo.site;

import org.jspecify.annotations.NullMarked;
