package org.linkbank.demo.aliss;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linkbank.demo.Chance;

/**
 * Everything that ALISS holds on one day, ready to be served.
 *
 * @param services sorted by id
 * @param organisations in no order that a client could use
 */
record World(
        int day,
        Vocabulary vocabulary,
        List<Entry> services,
        List<Entry> organisations,
        Map<String, Entry> serviceNames,
        Map<String, Entry> organisationNames) {

    /** What every day shares: read once. */
    record Makings(Vocabulary vocabulary, Words words, Service service, OrganisationEntry organisation) {

        static Makings read() {
            Vocabulary vocabulary = Vocabulary.read();
            Words words = new Words();
            return new Makings(
                    vocabulary, words, new Service(vocabulary, words), new OrganisationEntry(vocabulary, words));
        }
    }

    static World on(int day, Makings makings) {
        Population population = Population.on(day);
        List<Organisation> owners = population.organisations().stream()
                .map(life -> Organisation.of(life, makings.vocabulary, makings.words))
                .toList();
        Map<Integer, List<ObjectNode>> owned = new HashMap<>();
        List<Entry> services = new ArrayList<>(population.services().size());
        for (Life life : population.services()) {
            int owner = Population.organisationOf(life.number());
            Entry entry = Entry.of(makings.service.json(life, owners.get(owner)));
            services.add(entry);
            owned.computeIfAbsent(owner, number -> new ArrayList<>()).add(entry.json());
        }
        List<Entry> organisations = new ArrayList<>(owners.size());
        for (int i = 0; i < owners.size(); i++) {
            organisations.add(makings.organisation.of(i, owners.get(i), owned.getOrDefault(i, List.of())));
        }
        services.sort(Comparator.comparing(Entry::id));
        Collections.shuffle(organisations, Chance.of("no order", day).random());
        return new World(
                day,
                makings.vocabulary,
                List.copyOf(services),
                List.copyOf(organisations),
                names(services),
                names(organisations));
    }

    /** The service with that GUID or slug; of several with one slug the first by id. */
    @Nullable
    Entry service(String name) {
        return serviceNames.get(name);
    }

    @Nullable
    Entry organisation(String name) {
        return organisationNames.get(name);
    }

    /** Bytes on the wire by id, to compare days. */
    static Map<String, byte[]> bytes(List<Entry> entries) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        entries.forEach(entry -> bytes.put(entry.id(), entry.bytes()));
        return bytes;
    }

    private static Map<String, Entry> names(List<Entry> entries) {
        Map<String, Entry> names = new HashMap<>();
        entries.forEach(entry -> names.putIfAbsent(entry.slug(), entry));
        entries.forEach(entry -> names.put(entry.id(), entry));
        return names;
    }
}
