package org.linkbank.store;

/**
 * What the store last kept of a live record, enough to tell whether a newly fetched one differs.
 *
 * @param contentHash hash of the canonical record that was mapped
 * @param mappingVersion the mapping it was made with
 * @param stale whether a newer version was fetched since and rejected
 */
public record Head(String contentHash, String mappingVersion, boolean stale) {}
