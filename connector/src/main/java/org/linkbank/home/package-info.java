/**
 * The operator's folder: its settings, and the shipped routes, mappings and vocabulary with the operator's own laid
 * over them. Knows nothing of what those files mean.
 */
@NullMarked
package org.linkbank.home;

import org.jspecify.annotations.NullMarked;
