/**
 * Three feeds of invented partners, on the wire: RSS 2.0, Atom in pages with deleted entries, JSON Feed in pages. They answer
 * conditional requests and can be made to fail. Must not know any other package of Linkbank but {@code demo} and {@code record}.
 */
@NullMarked
package org.linkbank.demo.feed;

import org.jspecify.annotations.NullMarked;
