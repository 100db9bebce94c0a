package org.linkbank.source.harvest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchLimitException;
import org.linkbank.source.FetchResult;
import org.linkbank.split.SplitException;

/** Looks at an answer before it is read, and words what is wrong with one. No fault ends with a full stop. */
public final class Answers {

    private static final int LONGEST_QUOTE = 100;

    private Answers() {}

    /** Why this is no answer with JSON, or null when it should be one. */
    public static @Nullable String fault(FetchResult result) {
        return fault(result, "application/json", Answers::json);
    }

    /**
     * Why this is no answer of status 200 and a media type, or null when it should be one. A missing type is let pass.
     *
     * @param expected the type's name, for the message
     * @param media tells by the type alone, in lower case, without parameters
     */
    public static @Nullable String fault(FetchResult result, String expected, Predicate<String> media) {
        if (result instanceof FetchResult.Failure failure) {
            String reason = failure.reason();
            return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
        }
        FetchResult.Response response = (FetchResult.Response) result;
        if (response.status() != 200) {
            return "expected status 200, found " + response.status();
        }
        String found = media(response);
        return found.isEmpty() || media.test(found) ? null : "expected " + expected + ", found " + shortened(found);
    }

    /** The answer's media type in lower case, without parameters; empty when it states none. */
    public static String media(FetchResult.Response response) {
        String type = response.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        return type.split(";", 2)[0].strip();
    }

    public static boolean json(String media) {
        return media.equals("application/json") || media.endsWith("+json") || media.equals("text/json");
    }

    public static boolean xml(String media) {
        return media.equals("application/xml") || media.endsWith("+xml") || media.equals("text/xml");
    }

    /** Why reading broke off, without quoting what was sent. */
    public static String fault(Exception e, int items) {
        String after = items == 0 ? "" : " after item " + items;
        if (e instanceof FormException || e instanceof FetchLimitException) {
            return e.getMessage() + after;
        } else if (e instanceof JsonEOFException || e instanceof SplitException) {
            return "expected the rest of the JSON, found its end" + after;
        } else if (e instanceof StreamConstraintsException) {
            return "expected JSON within the limits of size and depth, found more" + after;
        } else if (e instanceof JsonProcessingException) {
            return "expected JSON, found something else" + after;
        }
        return "expected the whole answer, found it broken off" + after;
    }

    /** A text of the source's own, fit for one line of a report. */
    public static String shortened(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }
}
