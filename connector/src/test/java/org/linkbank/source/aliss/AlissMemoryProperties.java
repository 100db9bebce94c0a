package org.linkbank.source.aliss;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.HarvestRun;
import org.linkbank.source.Harvested;
import org.linkbank.source.KnownIds;
import org.linkbank.source.pages.PageFolder;
import org.linkbank.source.pages.PageMemory;

/** A memory changes what a harvest costs and nothing else, whatever is in the store, on the pages and in the memory's file. */
class AlissMemoryProperties {

    private static @Nullable Path folder;

    @BeforeContainer
    static void begin() throws IOException {
        folder = Files.createTempDirectory("pages");
    }

    @AfterContainer
    static void end() throws IOException {
        Files.deleteIfExists(file());
        Files.deleteIfExists(folder());
    }

    @Property(tries = 150)
    void harvestsAreTheSameWithMemoryAsWithout(
            @ForAll Random random, @ForAll @IntRange(max = 70) int records, @ForAll @IntRange(max = 3) int oddities)
            throws IOException {
        Files.deleteIfExists(file());
        AlissShelf shelf = new AlissShelf(random, records);
        HarvestRun yesterday = shelf.harvest(memory(), new KnownIds(Set.of(), 1000));
        if (random.nextBoolean()) {
            damage(random);
        }
        shelf.change(oddities);
        HarvestRun plain = shelf.harvest(PageMemory.NONE, new KnownIds(Set.of(), 1000));
        Set<String> stored = some(random, versions(yesterday), versions(plain));
        Set<String> ids = new TreeSet<>(yesterday.ids());

        HarvestRun without = shelf.harvest(PageMemory.NONE, new KnownIds(ids, 1000, stored));
        HarvestRun with = shelf.harvest(memory(), new KnownIds(ids, 1000, stored));
        HarvestRun again = shelf.harvest(memory(), new KnownIds(ids, 1000, stored));

        assertSameButForTheCost(with, without, stored);
        assertSameButForTheCost(again, without, stored);
    }

    @Property(tries = 50)
    void aWholeUnchangedRegisterIsNotReadAgain(@ForAll Random random, @ForAll @IntRange(min = 1, max = 70) int records)
            throws IOException {
        Files.deleteIfExists(file());
        AlissShelf shelf = new AlissShelf(random, records);
        HarvestRun first = shelf.harvest(memory(), new KnownIds(Set.of(), 1000));

        HarvestRun second = shelf.harvest(memory(), new KnownIds(first.ids(), 1000, new TreeSet<>(versions(first))));

        assertThat(second.records()).isEmpty();
        assertThat(second.ids()).isEqualTo(first.ids());
    }

    private static void assertSameButForTheCost(HarvestRun with, HarvestRun without, Set<String> stored) {
        assertThat(with.end()).isEqualTo(without.end());
        assertThat(with.places).isEqualTo(without.places);
        assertThat(with.ids()).isEqualTo(without.ids());
        assertThat(changed(with, stored)).isEqualTo(changed(without, stored));
        assertThat(with.all(Harvested.Gone.class)).isEqualTo(without.all(Harvested.Gone.class));
        assertThat(with.all(Harvested.Stated.class)).isEqualTo(without.all(Harvested.Stated.class));
        assertThat(with.all(Harvested.Unreadable.class)).isEqualTo(without.all(Harvested.Unreadable.class));
    }

    private static List<String> changed(HarvestRun run, Set<String> stored) {
        return versions(run).stream()
                .filter(version -> !stored.contains(version))
                .toList();
    }

    private static List<String> versions(HarvestRun run) {
        return run.records().stream()
                .map(record -> KnownIds.version(record.key().id(), record.contentHash()))
                .toList();
    }

    private static Set<String> some(Random random, List<String> one, List<String> other) {
        int share = random.nextInt(5);
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        Set<String> some = new TreeSet<>();
        all.forEach(version -> {
            if (random.nextInt(20) >= share * share) {
                some.add(version);
            }
        });
        return some;
    }

    /** Turns some bytes, cuts, lengthens, or takes the file away. */
    private static void damage(Random random) throws IOException {
        if (!Files.exists(file())) {
            return;
        }
        byte[] bytes = Files.readAllBytes(file());
        switch (random.nextInt(5)) {
            case 0 -> Files.write(file(), Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            case 1 -> Files.write(file(), Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(100)));
            case 2 -> Files.delete(file());
            default -> {
                for (int turned = 1 + random.nextInt(3); turned > 0; turned--) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
                Files.write(file(), bytes);
            }
        }
    }

    private static PageMemory memory() {
        return new PageFolder(folder());
    }

    private static Path file() {
        return folder().resolve("register.pages");
    }

    private static Path folder() {
        if (folder == null) {
            throw new IllegalStateException("before the container began");
        }
        return folder;
    }
}
