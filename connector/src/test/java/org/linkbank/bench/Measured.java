package org.linkbank.bench;

/**
 * One process from its start to its end.
 *
 * @param seconds by the wall clock, the start of the JVM included
 * @param cpuSeconds on all cores together: what remains comparable when the machine had other things to do
 * @param peakBytes of resident memory (VmHWM of /proc); 0 where there is no /proc
 * @param output what it printed to standard output, unless that went to a file
 */
record Measured(double seconds, double cpuSeconds, long peakBytes, String output) {}
