package org.linkbank.demo;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.linkbank.record.SourceId;

/**
 * A partner's interface, played on a free port of the loopback address, with synthetic data that is the same on every
 * start: a day's data is a function of the day alone.
 *
 * <p>Safe for use by several threads. A request sees one day's data or another's, never a mixture.
 */
public interface Simulator extends AutoCloseable {

    /** What a person calls the partner that is played. */
    String name();

    /** The source whose partner file asks the partner that is played: its base URL is the one to point at {@link #url()}. */
    SourceId plays();

    /**
     * The partner file of the source that is played, where none ships: Camel YAML whose address is replaced by {@link #url}.
     * Empty when a shipped file defines the source.
     */
    default Optional<String> partnerFile() {
        return Optional.empty();
    }

    /** What its partner file refers to as {@code {{env:NAME}}}, by name: invented credentials of an invented partner. */
    default Map<String, String> secrets() {
        return Map.of();
    }

    /** What the source's address becomes, as in {@code http://127.0.0.1:port} or, for a feed, the whole address of it. */
    URI url();

    /** The day whose data it serves. */
    int day();

    /**
     * Serves another day's data from the next request on. Day 1 is the first; every later day changes, adds and withdraws
     * some records of the day before. Any day can follow any other. A day below 1 is an {@link IllegalArgumentException}.
     */
    void day(int day);

    /** How many requests it has answered since it was started. */
    long requests();

    /** Stops listening. A second call does nothing. */
    @Override
    void close();
}
