package org.linkbank.bench;

import java.io.IOException;
import java.nio.file.Files;

/** Runs the wanted parts one after the other and prints the table; exit code 0 even when a target is missed. */
public final class Bench {

    private Bench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Settings settings = Settings.ofSystem();
        Files.createDirectories(settings.work());
        Results results = new Results();
        String before = Proc.load();
        new Linkbank(settings).prepare();
        if (settings.wants("mapping")) {
            new MappingBench(settings, results).run();
        }
        if (settings.wants("sync")) {
            new SyncBench(settings, results).run();
        }
        if (settings.wants("demo")) {
            new DemoBench(settings, results).run();
        }
        if (settings.wants("kinds")) {
            new KindsBench(settings, results).run();
        }
        if (settings.wants("million")) {
            new MillionBench(settings, results).run();
        }
        report(settings, results, before);
    }

    private static void report(Settings settings, Results results, String before) throws IOException {
        Runtime machine = Runtime.getRuntime();
        String about = "JDK " + Runtime.version() + ", " + machine.availableProcessors() + " cores, median of "
                + settings.rounds() + ", each in a cold process of its own; load average before " + before + ", after "
                + Proc.load() + ".";
        results.write(settings.work().resolve("results.md"), about);
        System.out.println("\n" + about + "\n\n" + results.text());
        System.out.println(
                results.missed() ? "Not every target was met; the rows say which." : "Every target was met.");
    }

    /** Progress, for whoever watches. */
    static void say(String line) {
        System.out.println("bench: " + line);
    }
}
