package org.linkbank.mapping;

import java.util.ArrayList;
import java.util.List;
import org.linkbank.mapping.function.IriForm;
import org.linkbank.mapping.function.Value;

/**
 * A compiled template: literal parts around references. No value for a reference means no value for the template; several
 * mean every combination.
 *
 * @param literals one more than references: before, between and after them
 */
record Template(List<String> literals, List<Expression> references, Encoding encoding) implements Expression {

    /** What happens to a reference's value on its way into the template. */
    enum Encoding {
        NONE,
        IRI,
        URI
    }

    @Override
    public List<Value> values(Item item, Scope scope) {
        List<StringBuilder> texts = List.of(new StringBuilder(64).append(literals.get(0)));
        for (int i = 0; i < references.size(); i++) {
            List<Value> values = references.get(i).values(item, scope);
            if (values.isEmpty()) {
                return List.of();
            }
            texts = values.size() == 1 ? texts : copies(texts, values.size());
            append(texts, values, literals.get(i + 1));
        }
        return texts.size() == 1
                ? List.of(value(texts.get(0)))
                : texts.stream().map(Template::value).toList();
    }

    private static Value value(StringBuilder text) {
        return Value.text(text.toString());
    }

    private void append(List<StringBuilder> texts, List<Value> values, String literal) {
        for (int i = 0; i < texts.size(); i++) {
            StringBuilder text = texts.get(i);
            String value = values.get(i % values.size()).text();
            if (encoding == Encoding.NONE) {
                text.append(value);
            } else {
                IriForm.encode(value, encoding == Encoding.URI, text);
            }
            text.append(literal);
        }
    }

    private static List<StringBuilder> copies(List<StringBuilder> texts, int times) {
        List<StringBuilder> copies = new ArrayList<>(texts.size() * times);
        for (StringBuilder text : texts) {
            for (int i = 0; i < times; i++) {
                copies.add(new StringBuilder(text));
            }
        }
        return copies;
    }
}
