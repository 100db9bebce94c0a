package org.linkbank.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a record's graph came from, kept in the provenance graph beside it in PROV-O terms (prov:wasDerivedFrom,
 * prov:generatedAtTime, prov:wasGeneratedBy) and Linkbank's own for the rest.
 *
 * @param sourceUrl where a person finds the record at its source
 * @param fetchedAt when its bytes were read
 * @param runId the run that stored it
 * @param mappingVersion name and content version of the mapping that made the graph
 * @param contentHash hash of the canonical record; equal hash and mapping version mean nothing to do
 * @param licence IRI of the licence it is published under, where the source states one
 */
public record Provenance(
        String sourceUrl,
        Instant fetchedAt,
        String runId,
        String mappingVersion,
        String contentHash,
        @Nullable String licence) {}
