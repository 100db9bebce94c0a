/**
 * The steps that routes call: Camel's edge, and the only package that imports Camel.
 */
@NullMarked
package org.linkbank.camel;

import org.jspecify.annotations.NullMarked;
