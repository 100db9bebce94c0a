package org.linkbank.demo.aliss;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.linkbank.demo.Chance;

/**
 * Which services and organisations there are on a day. Day 1 has 1,200 services and 400 organisations; each later day
 * withdraws 25 services, edits 60, adds 30 and one organisation, and renames one organisation.
 */
record Population(int day, List<Life> services, List<Life> organisations) {

    static final int SERVICES = 1200;
    static final int ORGANISATIONS = 400;
    static final int WITHDRAWN = 25;
    static final int EDITED = 60;
    static final int CREATED = 30;

    static Population on(int day) {
        if (day < 1) {
            throw new IllegalArgumentException("day: expected 1 or later, found " + day);
        }
        Population population = new Population(1, lives(0, SERVICES), lives(0, ORGANISATIONS));
        while (population.day < day) {
            population = population.next();
        }
        return population;
    }

    /** The number of the organisation that a service belongs to; the first services give every organisation one. */
    static int organisationOf(int service) {
        if (service < SERVICES) {
            return service < ORGANISATIONS
                    ? service
                    : Math.min(
                            Chance.of("owner", service, 1).below(ORGANISATIONS),
                            Chance.of("owner", service, 2).below(ORGANISATIONS));
        }
        int day = (service - SERVICES) / CREATED;
        return Chance.of("owner", service).oneIn(5)
                ? ORGANISATIONS + day
                : Chance.of("owner", service, 3).below(ORGANISATIONS);
    }

    private Population next() {
        int tomorrow = day + 1;
        List<Life> shuffled = new ArrayList<>(services);
        Collections.shuffle(shuffled, Chance.of("services of a day", tomorrow).random());
        List<Life> remaining = new ArrayList<>(shuffled.subList(WITHDRAWN, shuffled.size()));
        remaining.subList(0, EDITED).replaceAll(life -> life.editedOn(tomorrow));
        int renamed = organisationOf(remaining.get(EDITED).number());
        remaining.addAll(lives(SERVICES + (day - 1) * CREATED, CREATED));
        remaining.sort((a, b) -> Integer.compare(a.number(), b.number()));
        return new Population(tomorrow, remaining, organisationsAfter(tomorrow, renamed));
    }

    private List<Life> organisationsAfter(int tomorrow, int renamed) {
        List<Life> next = new ArrayList<>(organisations);
        next.replaceAll(life -> life.number() == renamed ? life.editedOn(tomorrow) : life);
        next.add(Life.unedited(ORGANISATIONS + tomorrow - 2));
        return next;
    }

    private static List<Life> lives(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(Life::unedited).toList();
    }
}
