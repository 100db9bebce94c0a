package org.linkbank.mapping;

/** What mapping files came to: records mapped and left out, triples or quads sent. */
public record StreamCounts(long mapped, long rejected, long triples) {}
