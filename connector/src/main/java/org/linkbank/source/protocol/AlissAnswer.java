package org.linkbank.source.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchLimitException;
import org.linkbank.source.FetchResult;
import org.linkbank.split.SplitException;

/** Looks at an answer before it is read, and words what is wrong with one. */
final class AlissAnswer {

    private static final int LONGEST_QUOTE = 100;

    private AlissAnswer() {}

    /** Why this is no answer with data, or null when it should be one. */
    static @Nullable String fault(FetchResult result) {
        if (result instanceof FetchResult.Failure failure) {
            String reason = failure.reason();
            return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
        }
        FetchResult.Response response = (FetchResult.Response) result;
        if (response.status() != 200) {
            return "expected status 200, found " + response.status();
        }
        String type = response.header("content-type").orElse("application/json").toLowerCase(Locale.ROOT);
        String media = type.split(";", 2)[0].strip();
        boolean json = media.equals("application/json") || media.endsWith("+json") || media.equals("text/json");
        return json ? null : "expected application/json, found " + shortened(media);
    }

    /** Why reading broke off, without quoting what was sent. */
    static String fault(Exception e, int items) {
        String after = items == 0 ? "" : " after item " + items;
        if (e instanceof AlissFormException || e instanceof FetchLimitException) {
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

    /** A text of the register's own, fit for one line of a report. */
    static String shortened(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }
}
