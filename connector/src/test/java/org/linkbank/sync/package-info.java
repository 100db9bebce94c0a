@NullMarked
package org.linkbank.sync;

import org.jspecify.annotations.NullMarked;
