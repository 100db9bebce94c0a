package org.linkbank.split;

import java.util.ArrayList;
import java.util.List;

/** Reads a JSONPath into its steps. */
final class JsonPathParser {

    private final String text;
    private final PathScanner in;

    JsonPathParser(String text) {
        this.text = text;
        this.in = new PathScanner(text);
    }

    JsonPath path() {
        List<JsonStep> steps = new ArrayList<>();
        if (!in.take("$")) {
            // RML references may be relative to the iteration without saying so.
            steps.add(in.peek() == '[' ? step(in) : new JsonStep.Name(in.name()));
        }
        steps(in, steps);
        if (!in.atEnd()) {
            throw in.wrong("\".\" or \"[\"");
        }
        return new JsonPath(text, steps);
    }

    /** Reads as many steps as follow. */
    static void steps(PathScanner in, List<JsonStep> steps) {
        while (in.peek() == '.' || in.peek() == '[') {
            steps.add(step(in));
        }
    }

    private static JsonStep step(PathScanner in) {
        if (in.take("..")) {
            return new JsonStep.Descendant(in.peek() == '[' ? bracketed(in) : named(in));
        }
        return in.take(".") ? named(in) : bracketed(in);
    }

    private static JsonStep named(PathScanner in) {
        return in.take("*") ? new JsonStep.Wildcard() : new JsonStep.Name(in.name());
    }

    private static JsonStep bracketed(PathScanner in) {
        in.expect("[");
        List<JsonStep> steps = new ArrayList<>();
        do {
            in.skipSpace();
            steps.add(selector(in));
            in.skipSpace();
        } while (in.take(","));
        in.expect("]");
        return steps.size() == 1 ? steps.get(0) : new JsonStep.Union(List.copyOf(steps));
    }

    private static JsonStep selector(PathScanner in) {
        if (in.take("*")) {
            return new JsonStep.Wildcard();
        }
        if (in.take("?")) {
            return new JsonStep.Filter(new JsonTestParser(in).test());
        }
        return in.peek() == '\'' || in.peek() == '"' ? new JsonStep.Name(in.quoted()) : indexOrSlice(in);
    }

    private static JsonStep indexOrSlice(PathScanner in) {
        int from = in.peek() == ':' ? 0 : in.integer();
        if (!in.take(":")) {
            return new JsonStep.Index(from);
        }
        boolean open = in.peek() == ']' || in.peek() == ',';
        return new JsonStep.Slice(from, open ? Integer.MAX_VALUE : in.integer());
    }
}
