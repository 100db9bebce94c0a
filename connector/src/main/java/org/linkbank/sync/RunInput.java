package org.linkbank.sync;

import org.linkbank.source.Source;

/**
 * What a run is about.
 *
 * @param mappingVersion the version of the mapping that this run applies: another one than stored maps again
 * @param trigger what began it, as the history shows it
 */
public record RunInput(Source source, String mappingVersion, String trigger) {}
