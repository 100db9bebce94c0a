package org.linkbank.source.website;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page as a sitemap lists it.
 *
 * @param changed when it was last changed (lastmod), or null when the sitemap does not tell or tells nonsense
 */
record SitemapEntry(URI page, @Nullable Instant changed) {}
