package org.linkbank.source;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Limits;
import org.linkbank.record.SourceId;

/**
 * A source as its partner file defines it, after validation.
 *
 * @param file where it is defined
 * @param template the route template that pulls it, which also names its protocol
 * @param url where it is fetched from; a relative reference for a file source
 * @param schedule Quartz cron expression
 * @param mapping the folder under {@code mappings/} that says what its fields mean
 * @param licence IRI of its licence, where one is stated
 * @param attribution texts that every re-publication carries
 * @param privateHosts hosts in private networks that this source alone may reach
 * @param requestsPerSecond how often its host is asked at most
 * @param shrinkLimit share of its records, 0 to 1, that a run may withdraw without approval
 * @param isPrivate whether its records are kept apart and shown to readers alone
 * @param parameters everything else the partner file sets, as the template declares it
 */
public record Source(
        SourceId id,
        String name,
        Path file,
        String template,
        URI url,
        String schedule,
        ZoneId zone,
        String mapping,
        @Nullable String licence,
        List<String> attribution,
        Set<String> privateHosts,
        double requestsPerSecond,
        double shrinkLimit,
        boolean enabled,
        boolean isPrivate,
        Limits limits,
        Map<String, String> parameters) {

    public Source {
        attribution = List.copyOf(attribution);
        privateHosts = Set.copyOf(privateHosts);
        parameters = Map.copyOf(parameters);
    }

    /** Whether a harvest that saw nothing is believed: an inbox may be emptied, a register is not. */
    public boolean mayBeEmpty() {
        return parameters.getOrDefault("mayBeEmpty", "false").equals("true");
    }

    /** A source whose records everyone may see. */
    public Source(
            SourceId id,
            String name,
            Path file,
            String template,
            URI url,
            String schedule,
            ZoneId zone,
            String mapping,
            @Nullable String licence,
            List<String> attribution,
            Set<String> privateHosts,
            double requestsPerSecond,
            double shrinkLimit,
            boolean enabled,
            Limits limits,
            Map<String, String> parameters) {
        this(
                id,
                name,
                file,
                template,
                url,
                schedule,
                zone,
                mapping,
                licence,
                attribution,
                privateHosts,
                requestsPerSecond,
                shrinkLimit,
                enabled,
                false,
                limits,
                parameters);
    }
}
