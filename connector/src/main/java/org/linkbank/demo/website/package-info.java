/** An invented charity's website, for the demo and for tests. Must not know how it is harvested. */
@NullMarked
package org.linkbank.demo.website;

import org.jspecify.annotations.NullMarked;
