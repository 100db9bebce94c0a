package org.linkbank.demo.liferay;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** What has been set to go wrong. Safe for several threads. */
final class Faults {

    final Map<String, Integer> stale = new ConcurrentHashMap<>();
    final Map<String, Integer> lag = new ConcurrentHashMap<>();
    final Set<String> hidden = ConcurrentHashMap.newKeySet();
    final Set<String> forbidden = ConcurrentHashMap.newKeySet();
    private final Map<String, Queue<HubFault>> next = new ConcurrentHashMap<>();
    private final Map<String, HubFault> lasting = new ConcurrentHashMap<>();
    volatile int window = 10_000;
    volatile int largestPage = 500;
    volatile boolean unfiltered;
    volatile boolean flattens = true;
    volatile boolean siteLost;

    /** The list's word and the page, as in {@code documents 2}. */
    private static String key(Thing thing, int page) {
        return thing.word() + " " + page;
    }

    void once(Thing thing, int page, List<HubFault> faults) {
        next.computeIfAbsent(key(thing, page), any -> new ConcurrentLinkedQueue<>())
                .addAll(faults);
    }

    void lasting(Thing thing, int page, HubFault fault) {
        lasting.put(key(thing, page), fault);
    }

    /** The fault that this request of a list meets, which is used up if it was to happen once. */
    @Nullable
    HubFault take(String word, int page) {
        String key = word + " " + page;
        Queue<HubFault> queue = next.get(key);
        HubFault fault = queue == null ? null : queue.poll();
        return fault == null ? lasting.get(key) : fault;
    }

    void heal() {
        stale.clear();
        lag.clear();
        hidden.clear();
        forbidden.clear();
        next.clear();
        lasting.clear();
        window = 10_000;
        largestPage = 500;
        unfiltered = false;
        flattens = true;
        siteLost = false;
    }
}
