/**
 * Open Referral UK feeds as they are on the wire, editions 3.0 and 1.0, over invented services. Written from the standard's
 * schemas, not from this project's reading of them; must not know any other package of Linkbank but {@code demo} and
 * {@code record}.
 */
@NullMarked
package org.linkbank.demo.oruk;

import org.jspecify.annotations.NullMarked;
