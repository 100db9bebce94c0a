package org.linkbank.source.liferay;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a partner file says of a hub's group.
 *
 * @param site its friendly URL path, without the slash before it
 * @param sweepRuns after how many runs everything is asked for again; 0 when days count
 * @param sweepDays after how many days; 0 when runs count
 * @param overlap how far before the newest known change a run begins to ask, because lists lag behind
 * @param resultWindow how many results of one search the hub lets anybody page through
 */
record Settings(String site, Set<Content> content, int sweepRuns, int sweepDays, Duration overlap, int resultWindow) {

    private static final Pattern SITE = Pattern.compile("/?([A-Za-z0-9._~%-]{1,255})");
    private static final Pattern SWEEP = Pattern.compile("([1-9][0-9]{0,4})( days?)?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    static Settings of(Map<String, String> parameters) {
        Matcher sweep = matched(
                parameters, "sweepEvery", "7", SWEEP, "a number of runs, such as 7, or of days, such as \"7 days\"");
        int every = Integer.parseInt(sweep.group(1));
        boolean days = sweep.group(2) != null;
        return new Settings(
                matched(parameters, "site", "", SITE, "the group's friendly URL path, such as heat-networks")
                        .group(1),
                content(parameters),
                days ? 0 : every,
                days ? every : 0,
                Duration.ofMinutes(number(parameters, "overlapMinutes", "10")),
                Math.max(1, number(parameters, "resultWindow", "10000")));
    }

    boolean has(Kind kind) {
        return content.contains(kind.content());
    }

    /** Whether everything is to be asked for in the run after so many, the last of which that did began at {@code swept}. */
    boolean sweepDue(int runsSince, Instant swept, Instant now) {
        return sweepDays == 0 ? runsSince + 1 >= sweepRuns : !now.isBefore(swept.plus(Duration.ofDays(sweepDays)));
    }

    private static Set<Content> content(Map<String, String> parameters) {
        String words = parameters.getOrDefault("content", "").strip();
        return words.isEmpty() ? EnumSet.allOf(Content.class) : Content.parse(words);
    }

    private static int number(Map<String, String> parameters, String name, String standard) {
        return Integer.parseInt(matched(parameters, name, standard, NUMBER, "a whole number, 0 to 999999")
                .group());
    }

    private static Matcher matched(
            Map<String, String> parameters, String name, String standard, Pattern pattern, String expected) {
        String text = parameters.getOrDefault(name, standard).strip();
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "the parameter " + name + ": expected " + expected + ", found \"" + text + "\"");
        }
        return matcher;
    }
}
