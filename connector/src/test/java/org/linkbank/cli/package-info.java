@NullMarked
package org.linkbank.cli;

import org.jspecify.annotations.NullMarked;
