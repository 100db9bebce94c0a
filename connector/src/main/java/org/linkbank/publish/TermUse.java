package org.linkbank.publish;

import org.apache.jena.graph.Node;
import org.linkbank.record.SourceId;

/**
 * A term that a source's records use to say what they are about.
 *
 * @param term a text ({@code schema:keywords}) or a concept's IRI ({@code schema:about})
 * @param uses how many resources have it
 * @param example the IRI of one of them, the first in the order of their characters
 */
public record TermUse(SourceId source, Node term, long uses, String example) {}
