/**
 * An OpenActive feed as it is on the wire, Realtime Paged Data Exchange 1.0, over invented sessions. Must not know any other
 * package of Linkbank but {@code demo} and {@code record}.
 */
@NullMarked
package org.linkbank.demo.rpde;

import org.jspecify.annotations.NullMarked;
