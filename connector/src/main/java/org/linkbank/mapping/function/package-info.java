/**
 * Values and what can be done to them before they become terms: the library of functions that mappings call, and the form of
 * IRIs. Knows neither RML nor sources.
 */
@NullMarked
package org.linkbank.mapping.function;

import org.jspecify.annotations.NullMarked;
