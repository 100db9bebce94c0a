/**
 * Simulators of the partners for the demo and for partners' offline tests: what every simulator promises, and how all of
 * them are started. A simulator is accurate on the wire, down to its partner's faults, and deterministic. Must not know
 * any other package of Linkbank but {@code record}: it plays the other side of the wire.
 */
@NullMarked
package org.linkbank.demo;

import org.jspecify.annotations.NullMarked;
