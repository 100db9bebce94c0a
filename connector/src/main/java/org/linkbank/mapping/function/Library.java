package org.linkbank.mapping.function;

import static org.linkbank.mapping.function.Parameters.CONDITION;
import static org.linkbank.mapping.function.Parameters.OTHER;
import static org.linkbank.mapping.function.Parameters.PREFIX;
import static org.linkbank.mapping.function.Parameters.SEPARATOR;
import static org.linkbank.mapping.function.Parameters.TABLE;
import static org.linkbank.mapping.function.Parameters.VALUE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.parser.Parser;
import org.linkbank.record.OwnKey;

/** The functions that a mapping may call, by their name in {@link #NS}. */
public final class Library {

    /** Namespace of functions, their parameters and their result. */
    public static final String NS = "https://linkbank.org/vocab/function#";

    /** What {@code rml:return} may name. */
    public static final String RESULT = "result";

    private static final int LONGEST_BEGINNING = 100;

    private static final Map<String, Signature> FUNCTIONS = new LinkedHashMap<>();

    static {
        text("trim", String::strip);
        text("lowerCase", text -> text.toLowerCase(Locale.ROOT));
        text("upperCase", text -> text.toUpperCase(Locale.ROOT));
        text("slug", Slug::of);
        text("decodeEntities", text -> Parser.unescapeEntities(text, false));
        text("htmlToText", Html::text);
        text("beginning", Library::beginning);
        text("telephone", Telephone::normalised);
        fixed("date", Set.of(VALUE), Dates::apply);
        fixed("ukPostcode", Set.of(VALUE), Postcode::apply);
        fixed("iri", Set.of(VALUE), WebAddress::apply);
        fixed("key", Set.of(VALUE, PREFIX), Library::key);
        fixed("coordinate", Set.of(VALUE, OTHER), Conditions::coordinate);
        fixed("when", Set.of(CONDITION, VALUE), Conditions::when);
        fixed("equals", Set.of(VALUE, OTHER), Conditions::equal);
        fixed("notEmpty", Set.of(VALUE), Conditions::notEmpty);
        fixed("not", Set.of(CONDITION), Conditions::not);
        fixed("otherwise", Set.of(VALUE, OTHER), Conditions::otherwise);
        fixed("split", Set.of(VALUE, SEPARATOR), Library::split);
        add(new Signature("valueMap", Set.of(VALUE), Set.of(TABLE), ValueMap::make));
    }

    private Library() {}

    /** The function with this IRI. */
    public static Optional<Signature> find(String iri) {
        return iri.startsWith(NS) ? Optional.ofNullable(FUNCTIONS.get(iri.substring(NS.length()))) : Optional.empty();
    }

    /** The names of all functions, as documentation lists them. */
    public static Set<String> names() {
        return Set.copyOf(FUNCTIONS.keySet());
    }

    private static void add(Signature signature) {
        FUNCTIONS.put(signature.name(), signature);
    }

    private static void fixed(String name, Set<String> required, Function function) {
        add(new Signature(name, required, Set.of(), (constants, tables) -> function));
    }

    /** A function from text to text; what becomes empty is no value. */
    private static void text(String name, UnaryOperator<String> change) {
        fixed(name, Set.of(VALUE), call -> call.all(VALUE).stream()
                .map(value -> change.apply(value.text()))
                .filter(text -> !text.isEmpty())
                .map(Value::text)
                .toList());
    }

    /** Whole words, so that it can stand for a title that somebody left out. */
    private static String beginning(String text) {
        String line = text.strip().lines().findFirst().orElse("").strip();
        if (line.length() <= LONGEST_BEGINNING) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST_BEGINNING - 1);
        int end = space > LONGEST_BEGINNING / 2 ? space : LONGEST_BEGINNING - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static List<Value> key(Call call) {
        String prefix = call.first(PREFIX);
        return call.all(VALUE).stream()
                .map(Value::text)
                .filter(text -> !text.isBlank())
                .map(text -> Value.text(prefix + OwnKey.of(text)))
                .toList();
    }

    private static List<Value> split(Call call) {
        String separator = call.first(SEPARATOR);
        List<Value> parts = new ArrayList<>();
        for (Value value : call.all(VALUE)) {
            String rest = value.text();
            for (int at = separator.isEmpty() ? -1 : rest.indexOf(separator); at >= 0; at = rest.indexOf(separator)) {
                addPart(rest.substring(0, at), parts);
                rest = rest.substring(at + separator.length());
            }
            addPart(rest, parts);
        }
        return parts;
    }

    private static void addPart(String part, List<Value> parts) {
        if (!part.isBlank()) {
            parts.add(Value.text(part.strip()));
        }
    }
}
