package org.linkbank.demo.aliss;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** What has been set to go wrong. Safe for several threads. */
final class Faults {

    private final Set<String> poisoned = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Queue<AlissFault>> next = new ConcurrentHashMap<>();
    private final Map<Integer, AlissFault> lasting = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> dayAfterPage = new ConcurrentHashMap<>();
    private volatile int countOff;

    void poison(String service) {
        poisoned.add(service);
    }

    void once(int page, List<AlissFault> faults) {
        next.computeIfAbsent(page, number -> new ConcurrentLinkedQueue<>()).addAll(faults);
    }

    void lasting(int page, AlissFault fault) {
        lasting.put(page, fault);
    }

    void countOff(int by) {
        countOff = by;
    }

    void dayAfterPage(int page, int day) {
        dayAfterPage.put(page, day);
    }

    void heal() {
        poisoned.clear();
        next.clear();
        lasting.clear();
        dayAfterPage.clear();
        countOff = 0;
    }

    int countOff() {
        return countOff;
    }

    boolean poisons(Entry entry) {
        return poisoned.contains(entry.id());
    }

    boolean poisons(List<Entry> entries) {
        return !poisoned.isEmpty() && entries.stream().anyMatch(this::poisons);
    }

    /** The fault that this request of the page meets, which is used up if it was to happen once. */
    @Nullable
    AlissFault takeFault(int page) {
        Queue<AlissFault> queue = next.get(page);
        AlissFault fault = queue == null ? null : queue.poll();
        return fault == null ? lasting.get(page) : fault;
    }

    /** The day that begins now that the page was served, once. */
    @Nullable
    Integer takeDay(int page) {
        return dayAfterPage.remove(page);
    }
}
