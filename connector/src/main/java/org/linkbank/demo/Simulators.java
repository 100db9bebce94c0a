package org.linkbank.demo;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.linkbank.record.SourceId;

/** All partners' simulators together, as the demo runs them. */
public record Simulators(List<Simulator> all) implements AutoCloseable {

    public Simulators {
        all = List.copyOf(all);
    }

    /** Starts one of every kind on the class path, on the given day. If one fails to start, those started are closed. */
    public static Simulators start(int day) {
        List<Simulator> started = new ArrayList<>();
        try {
            for (SimulatorKind kind : ServiceLoader.load(SimulatorKind.class, Simulators.class.getClassLoader())) {
                started.add(kind.start(day));
            }
        } catch (RuntimeException e) {
            started.forEach(Simulator::close);
            throw e;
        }
        return new Simulators(started);
    }

    /** Where each source is to be fetched from instead of from its partner. */
    public Map<SourceId, URI> urls() {
        return all.stream().collect(Collectors.toUnmodifiableMap(Simulator::plays, Simulator::url));
    }

    /** Moves every simulator to the given day. */
    public void day(int day) {
        all.forEach(simulator -> simulator.day(day));
    }

    @Override
    public void close() {
        all.forEach(Simulator::close);
    }
}
