package org.linkbank.split;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;

/** Words what is wrong with a JSON document, without quoting it: the parser's own messages repeat parts of the body. */
final class JsonFault {

    private JsonFault() {}

    static SplitException of(IOException e, JsonParser parser) {
        if (e instanceof JsonEOFException) {
            return cutOff(parser);
        }
        if (e instanceof StreamConstraintsException) {
            return new SplitException(
                    "expected JSON within the limits, found too deep a nesting or too long a text or number "
                            + at(parser),
                    e);
        }
        if (e instanceof JsonProcessingException) {
            boolean markup = e.getMessage() != null && e.getMessage().contains("('<'");
            return new SplitException(
                    "expected JSON, found " + (markup ? "markup (an HTML or XML page?) " : "something else ")
                            + at(parser),
                    e);
        }
        return new SplitException(String.valueOf(e.getMessage()), e);
    }

    static SplitException cutOff(JsonParser parser) {
        return new SplitException("expected more JSON, found the end of the body " + at(parser));
    }

    static String at(JsonParser parser) {
        JsonLocation location = parser.currentLocation();
        return "at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
