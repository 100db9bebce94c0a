package org.linkbank.demo.aliss;

/** A request that a client of ALISS must never make: anything that could change its data. */
public record Violation(String method, String path) {}
