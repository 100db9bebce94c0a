@NullMarked
package org.linkbank.reader;

import org.jspecify.annotations.NullMarked;
