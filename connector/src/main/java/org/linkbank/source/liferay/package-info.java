/**
 * The headless interface of a hub that runs on Liferay 7.4, read for one group (site): its library, knowledge base, blogs,
 * wikis, forum, comments, categories and keywords. Knows no hub by name; must not know how a request is performed, where
 * secrets come from, mapping or store.
 */
@NullMarked
package org.linkbank.source.liferay;

import org.jspecify.annotations.NullMarked;
