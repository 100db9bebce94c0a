/**
 * A WordPress site of an invented partner, on the wire: its REST interface with paging, filters, embedding and error codes, and
 * its feed. Must not know any other package of Linkbank but {@code demo} and {@code record}.
 */
@NullMarked
package org.linkbank.demo.wordpress;

import org.jspecify.annotations.NullMarked;
