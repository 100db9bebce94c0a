/**
 * Wire-accurate simulators of the partners, on WireMock, for the demo and for partners' offline tests.
 */
@NullMarked
package org.linkbank.demo;

import org.jspecify.annotations.NullMarked;
