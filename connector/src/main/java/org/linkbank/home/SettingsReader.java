package org.linkbank.home;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linkbank.file.Problems;
import org.linkbank.file.Scalars;
import org.linkbank.file.YamlValue.Entries;
import org.linkbank.file.YamlValue.Text;
import org.linkbank.record.Iris;
import org.linkbank.record.Limits;

/** Reads settings key by key; what is faulty becomes a problem and its default. */
record SettingsReader(Problems problems) {

    private static final int MOST_RUNS = 1_000_000;

    Settings read(Entries all) {
        all.refuseOthers(List.of("base", "operator", "listen", "proxy", "retention", "limits"), problems);
        return new Settings(
                text(all, "base", SettingsReader::iris, "an absolute http or https address without query or fragment")
                        .orElse(Settings.DEFAULT.base()),
                section(all, "operator", this::operator).orElse(Settings.DEFAULT.operator()),
                section(all, "listen", this::listen).orElse(Listen.DEFAULT),
                proxy(all),
                section(all, "retention", this::retention).orElse(Settings.DEFAULT.keptRuns()),
                section(all, "limits", this::limits).orElse(Limits.DEFAULT));
    }

    private static Optional<Iris> iris(String text) {
        try {
            return Optional.of(new Iris(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Operator operator(Entries operator) {
        operator.refuseOthers(List.of("name", "mail"), problems);
        Operator standard = Settings.DEFAULT.operator();
        return new Operator(
                text(operator, "name", SettingsReader::line, "a name in one line")
                        .orElse(standard.name()),
                mail(operator));
    }

    private @Nullable String mail(Entries operator) {
        return text(operator, "mail", SettingsReader::mailAddress, "a mail address, such as someone@example.org")
                .orElse(null);
    }

    /** Both stand in a request header, so no line may break in them. */
    private static Optional<String> line(String text) {
        boolean good = !text.isBlank() && text.length() <= 200 && text.chars().noneMatch(Character::isISOControl);
        return good ? Optional.of(text.strip()) : Optional.empty();
    }

    private static Optional<String> mailAddress(String text) {
        int at = text.indexOf('@');
        boolean good = at > 0 && at == text.lastIndexOf('@') && at < text.length() - 1 && text.indexOf(' ') < 0;
        return good ? line(text) : Optional.empty();
    }

    private Listen listen(Entries listen) {
        listen.refuseOthers(List.of("address", "port"), problems);
        return new Listen(
                text(listen, "address", SettingsReader::line, "an address, such as 127.0.0.1")
                        .orElse(Listen.DEFAULT.address()),
                text(listen, "port", text -> Scalars.whole(text, 0, 65_535), "a port, 0 to 65535")
                        .map(Long::intValue)
                        .orElse(Listen.DEFAULT.port()));
    }

    private @Nullable URI proxy(Entries all) {
        return text(all, "proxy", SettingsReader::proxyAddress, "http://host:port, without a password")
                .orElse(null);
    }

    private static Optional<URI> proxyAddress(String text) {
        return Scalars.uri(text)
                .filter(uri -> "http".equals(uri.getScheme()) && uri.getHost() != null && uri.getPort() > 0)
                .filter(uri -> uri.getUserInfo() == null);
    }

    private int retention(Entries retention) {
        retention.refuseOthers(List.of("runs"), problems);
        return text(retention, "runs", text -> Scalars.whole(text, 1, MOST_RUNS), "how many runs to keep, at least 1")
                .map(Long::intValue)
                .orElse(Settings.DEFAULT.keptRuns());
    }

    private Limits limits(Entries limits) {
        limits.refuseOthers(List.of("bytes", "recordBytes", "records", "depth"), problems);
        return new Limits(
                size(limits, "bytes", Long.MAX_VALUE, Limits.DEFAULT.bytes()),
                (int) size(limits, "recordBytes", Integer.MAX_VALUE, Limits.DEFAULT.recordBytes()),
                number(limits, "records", Long.MAX_VALUE, Limits.DEFAULT.records()),
                (int) number(limits, "depth", Scalars.DEEPEST, Limits.DEFAULT.depth()));
    }

    private long size(Entries limits, String key, long most, long standard) {
        return text(limits, key, text -> Scalars.bytes(text, most), "a size, such as 4 MiB")
                .orElse(standard);
    }

    private long number(Entries limits, String key, long most, long standard) {
        return text(limits, key, text -> Scalars.whole(text, 1, most), "a whole number, 1 to " + most)
                .orElse(standard);
    }

    private <T> Optional<T> section(Entries all, String key, Function<Entries, T> read) {
        return all.get(key)
                .flatMap(value -> value.asEntries("keys under \"" + key + "\"", problems))
                .map(read);
    }

    private <T> Optional<T> text(Entries all, String key, Function<String, Optional<T>> read, String expected) {
        Optional<Text> text = all.text(key, expected, problems);
        Optional<T> value = text.flatMap(found -> read.apply(found.value()));
        if (text.isPresent() && value.isEmpty()) {
            problems.addAll(List.of(text.get().problem(expected)));
        }
        return value;
    }
}
