package org.linkbank.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * How fresh the sources are. A source whose runs stay away makes the status {@code STALE}, not {@code DOWN}: the bank still
 * answers with its last good data, and a restart would not help.
 */
final class SourcesHealth implements HealthIndicator {

    private static final Status STALE = new Status("STALE", "a source has missed two runs of its schedule");

    private final BankStatus bank;

    SourcesHealth(BankStatus bank) {
        this.bank = bank;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (SourceStatus source : bank.sources()) {
            health.withDetail(source.source().id().value(), details(source));
            if (source.overdue()) {
                health.status(STALE);
            }
        }
        return health.build();
    }

    private Map<String, Object> details(SourceStatus status) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("enabled", status.source().enabled());
        details.put("records", status.records());
        put(details, "lastGoodRun", status.goodSince());
        put(details, "lastGoodRunAgeSeconds", age(status.goodSince()));
        put(
                details,
                "lastOutcome",
                status.last() == null ? null : Words.outcome(status.last().outcome()));
        put(details, "nextRun", status.next());
        details.put("overdue", status.overdue());
        return details;
    }

    private @Nullable Long age(@Nullable Instant since) {
        return since == null ? null : Duration.between(since, bank.now()).toSeconds();
    }

    private static void put(Map<String, Object> details, String name, @Nullable Object value) {
        if (value != null) {
            details.put(name, value instanceof Instant ? value.toString() : value);
        }
    }
}
