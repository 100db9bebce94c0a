package org.linkbank.publish;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.jspecify.annotations.Nullable;
import org.linkbank.publish.Refused.Reason;

/** Content negotiation (RFC 9110 section 12.5.1) between what a client accepts and the forms there are. */
final class Accepting {

    private static final List<String> PARAMETERS = List.of("format", "output");

    private Accepting() {}

    /** By {@code ?format=} (or {@code output}), else by the Accept header; null when it wants what there is not. */
    static @Nullable ResultFormat choose(HttpServletRequest request, boolean graph) {
        for (String name : PARAMETERS) {
            String value = request.getParameter(name);
            if (value != null) {
                return ResultFormat.named(value, graph).orElse(null);
            }
        }
        return choose(request.getHeader("Accept"), graph);
    }

    static Refused nothingSuits(HttpServletRequest request, boolean graph) {
        String known = forms(graph).stream().map(ResultFormat::mediaType).collect(Collectors.joining(", "));
        String format = request.getParameter("format");
        return new Refused(
                Reason.NOT_ACCEPTABLE,
                "sparql: expected to be asked for one of " + known + ", found "
                        + (format == null ? request.getHeader("Accept") : format) + ". Nothing was run.");
    }

    private static List<ResultFormat> forms(boolean graph) {
        return ResultFormat.suiting(graph).stream()
                .filter(form -> form != ResultFormat.TABLE)
                .toList();
    }

    /** The best form for rows or a graph; the first where the client says nothing; null where nothing suits. */
    static @Nullable ResultFormat choose(@Nullable String accept, boolean graph) {
        List<ResultFormat> forms = forms(graph);
        if (accept == null || accept.isBlank()) {
            return forms.get(0);
        }
        List<String> offers = new ArrayList<>();
        forms.forEach(form -> offers.add(form.mediaType()));
        forms.forEach(form -> offers.addAll(form.alsoAsked()));
        String chosen = match(accept, offers);
        return chosen == null
                ? null
                : forms.stream()
                        .filter(form -> form.mediaType().equals(chosen)
                                || form.alsoAsked().contains(chosen))
                        .findFirst()
                        .orElse(null);
    }

    /** Which of the offers, best first, the header likes most; null where it likes none. */
    static @Nullable String match(@Nullable String accept, List<String> offers) {
        if (accept == null || accept.isBlank()) {
            return offers.get(0);
        }
        MediaType found = AcceptList.match(new AcceptList(accept), AcceptList.create(offers.toArray(String[]::new)));
        return found == null ? null : found.getContentTypeStr();
    }
}
