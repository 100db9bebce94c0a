/** An invented research centre's repository, for the demo and for tests. Must not know how it is harvested. */
@NullMarked
package org.linkbank.demo.oai;

import org.jspecify.annotations.NullMarked;
