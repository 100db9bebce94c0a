/**
 * Performs a harvest's requests: guarded (addresses, redirects, time, bytes) and polite (pace, Retry-After, back-off). What
 * it makes is plugged into any Apache HttpClient 5, camel-http's included. Must not know protocols, records, mapping,
 * store or Camel.
 */
@NullMarked
package org.linkbank.source.fetch;

import org.jspecify.annotations.NullMarked;
