package org.linkbank.publish;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.jena.riot.WebContent;

/** A request of the SPARQL 1.1 Protocol, section 2.1, read. */
sealed interface QueryRequest {

    /** Parameters of updates and of the choice of a dataset, neither of which is offered. */
    List<String> OF_OTHER_OPERATIONS =
            List.of("update", "default-graph-uri", "named-graph-uri", "using-graph-uri", "using-named-graph-uri");

    record Asked(String query) implements QueryRequest {}

    /** It holds no query that this endpoint answers. */
    record Unreadable(int status, String text) implements QueryRequest {}

    static QueryRequest read(HttpServletRequest http, int longest) throws IOException {
        String type = mediaType(http);
        boolean direct = WebContent.contentTypeSPARQLQuery.equals(type);
        if (http.getMethod().equals("POST") && !direct && !WebContent.contentTypeHTMLForm.equals(type)) {
            return unreadable(
                    415,
                    "expected a body of " + WebContent.contentTypeHTMLForm + " or " + WebContent.contentTypeSPARQLQuery
                            + ", found " + (type.isEmpty() ? "no Content-Type" : type));
        }
        for (String name : OF_OTHER_OPERATIONS) {
            if (http.getParameter(name) != null) {
                return unreadable(400, "expected a query of the data as it is here, found the parameter " + name);
            }
        }
        return direct ? body(http, longest) : parameter(http);
    }

    private static QueryRequest parameter(HttpServletRequest http) {
        String[] queries = http.getParameterValues("query");
        int found = queries == null ? 0 : queries.length;
        return found == 1
                ? new Asked(queries[0])
                : unreadable(400, "expected one parameter query, found " + (found == 0 ? "none" : found));
    }

    private static QueryRequest body(HttpServletRequest http, int longest) throws IOException {
        // Four bytes hold any character of UTF-8, so whatever is longer is too long by any count.
        byte[] bytes = http.getInputStream().readNBytes(longest * 4 + 1);
        if (bytes.length > longest * 4) {
            return unreadable(413, "expected a query of at most " + longest + " characters, found more");
        }
        try {
            return new Asked(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return unreadable(400, "expected a query in UTF-8, found bytes that are not");
        }
    }

    private static String mediaType(HttpServletRequest http) {
        String type = http.getContentType() == null ? "" : http.getContentType();
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static Unreadable unreadable(int status, String text) {
        return new Unreadable(status, "sparql: " + text + ". Nothing was run.");
    }
}
