package org.linkbank.demo.oruk;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linkbank.demo.Population;
import org.linkbank.demo.Population.Life;

/** What a feed holds on one day: who is there, under which ids. Records are written when they are asked for. */
record World(int day, List<Life> services, List<Integer> organisations, Map<String, Life> byId, Naming naming) {

    /** How services are called. */
    record Naming(OrukEdition edition, boolean odd, boolean capital) {

        String id(Life life) {
            // 1.0 says only that an id is a text, and feeds use what they have.
            if (odd || (edition == OrukEdition.ONE && life.number() % 10 == 7)) {
                return "svc-" + life.number();
            }
            String id = Directory.id("service", life.number());
            return capital ? id.toUpperCase(Locale.ROOT) : id;
        }
    }

    static World on(int day, int size, OrukEdition edition, Set<OrukQuirk> quirks) {
        Naming naming = new Naming(edition, quirks.contains(OrukQuirk.ODD_IDS), quirks.contains(OrukQuirk.CAPITAL_IDS));
        List<Life> lives = quirks.contains(OrukQuirk.NO_SERVICES)
                ? List.of()
                : Population.on(day, size).lives();
        Map<String, Life> byId = new HashMap<>();
        lives.forEach(life -> byId.put(naming.id(life), life));
        List<Integer> organisations = lives.stream()
                .map(life -> Directory.organisation(life.number()))
                .distinct()
                .toList();
        return new World(day, lives, organisations, byId, naming);
    }

    String id(Life life) {
        return naming.id(life);
    }

    @Nullable
    Life service(String id) {
        return byId.get(id);
    }
}
