/**
 * Puts the parts together: reads a home's definitions, opens its store, starts Spring and Camel around them. The only
 * package that knows every other but the faces' insides.
 */
@NullMarked
package org.linkbank.app;

import org.jspecify.annotations.NullMarked;
