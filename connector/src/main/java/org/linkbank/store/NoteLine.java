package org.linkbank.store;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.SourceId;
import org.linkbank.store.Note.Prune;
import org.linkbank.store.Note.Ran;

/**
 * A note as a line of the journal: a checksum, the note's number and its fields, separated by spaces, each percent-encoded;
 * {@code -} stands for an absent one. A line that a crash cut short does not match its checksum.
 */
record NoteLine(long number, Note note) {

    private static final String ABSENT = "-";

    String encoded() {
        String body = String.join(" ", fields());
        return checksum(body) + " " + body + "\n";
    }

    private List<String> fields() {
        List<String> fields = new ArrayList<>();
        fields.add(Long.toString(number));
        fields.add(note.source().value());
        if (note instanceof Prune prune) {
            fields.add("prune");
            fields.add(Integer.toString(prune.keep()));
        } else if (note instanceof Ran ran) {
            fields.add("ran");
            addRun(fields, ran.entry());
            fields.add(
                    ran.checkpoint() == null
                            ? ABSENT
                            : "=" + encode(ran.checkpoint().value()));
            ran.entry().warnings().forEach(warning -> fields.add("=" + encode(warning)));
        }
        return fields;
    }

    private static void addRun(List<String> fields, RunEntry run) {
        fields.add(encode(run.id()));
        fields.add("=" + encode(run.trigger()));
        fields.add(Long.toString(run.started().toEpochMilli()));
        fields.add(run.ended() == null ? ABSENT : Long.toString(run.ended().toEpochMilli()));
        fields.add(run.outcome().name());
        Counts counts = run.counts();
        fields.add(counts.created() + "," + counts.updated() + "," + counts.withdrawn() + "," + counts.held() + ","
                + counts.unchanged() + "," + counts.rejected());
        fields.add("=" + encode(run.reason()));
        fields.add(Long.toString(run.process()));
    }

    /** Empty when the line is not whole. */
    static Optional<NoteLine> parse(String line) {
        int space = line.indexOf(' ');
        if (space < 0 || !checksum(line.substring(space + 1)).equals(line.substring(0, space))) {
            return Optional.empty();
        }
        String[] fields = line.substring(space + 1).split(" ", -1);
        SourceId source = new SourceId(fields[1]);
        Note note = fields[2].equals("prune") ? new Prune(source, Integer.parseInt(fields[3])) : ran(source, fields);
        return Optional.of(new NoteLine(Long.parseLong(fields[0]), note));
    }

    private static Ran ran(SourceId source, String[] fields) {
        String[] counts = fields[8].split(",", -1);
        List<String> warnings = new ArrayList<>();
        for (int i = 12; i < fields.length; i++) {
            warnings.add(decode(fields[i]));
        }
        RunEntry entry = new RunEntry(
                source,
                URLDecoder.decode(fields[3], StandardCharsets.UTF_8),
                decode(fields[4]),
                Instant.ofEpochMilli(Long.parseLong(fields[5])),
                fields[6].equals(ABSENT) ? null : Instant.ofEpochMilli(Long.parseLong(fields[6])),
                RunEntry.Outcome.valueOf(fields[7]),
                new Counts(
                        Long.parseLong(counts[0]),
                        Long.parseLong(counts[1]),
                        Long.parseLong(counts[2]),
                        Long.parseLong(counts[3]),
                        Long.parseLong(counts[4]),
                        Long.parseLong(counts[5])),
                decode(fields[9]),
                warnings,
                Long.parseLong(fields[10]));
        return new Ran(entry, checkpoint(fields[11]));
    }

    private static @Nullable Checkpoint checkpoint(String field) {
        return field.equals(ABSENT) ? null : new Checkpoint(decode(field));
    }

    private static String checksum(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String field) {
        return URLDecoder.decode(field.substring(1), StandardCharsets.UTF_8);
    }
}
