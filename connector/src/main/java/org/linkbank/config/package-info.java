/**
 * Everything that is wrong with a home's definitions, at once: settings, partners, mappings, vocabulary. Must not know the
 * store, Camel or the faces; how a mapping is compiled is told to it.
 */
@NullMarked
package org.linkbank.config;

import org.jspecify.annotations.NullMarked;
