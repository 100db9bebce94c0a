/**
 * ALISS's public interface as it is on the wire, versions 4 and 5, with 1,200 invented services of 400 invented
 * organisations. The sources are ALISS's own published code and page; decision 0060 lists what is inferred. Must not
 * know how Linkbank reads ALISS, so that the two can disagree.
 */
@NullMarked
package org.linkbank.demo.aliss;

import org.jspecify.annotations.NullMarked;
