package org.linkbank.mapping;

import java.util.ArrayList;
import java.util.List;
import org.linkbank.split.PathSyntaxException;

/**
 * The syntax of a template (RML-Core, "Template-valued"): references in braces; backslash escapes a brace or itself, within
 * references too.
 *
 * @param literals unescaped, one more than references
 */
record TemplateText(List<String> literals, List<String> references) {

    /** A {@link PathSyntaxException} says what is wrong. */
    static TemplateText parse(String template) {
        List<String> literals = new ArrayList<>();
        List<String> references = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == '\\') {
                part.append(escaped(template, ++i));
            } else if (c == (inside ? '}' : '{')) {
                (inside ? references : literals).add(part.toString());
                part.setLength(0);
                inside = !inside;
            } else if (c == '{' || c == '}') {
                throw wrong("a backslash before a brace that is meant as such", i, c);
            } else {
                part.append(c);
            }
        }
        if (inside) {
            throw new PathSyntaxException("a closing brace", "the end of the template");
        }
        literals.add(part.toString());
        return new TemplateText(literals, references);
    }

    private static char escaped(String template, int at) {
        char c = at < template.length() ? template.charAt(at) : ' ';
        if (c != '{' && c != '}' && c != '\\') {
            throw wrong("{, } or \\ after a backslash", at, c);
        }
        return c;
    }

    private static PathSyntaxException wrong(String expected, int at, char found) {
        return new PathSyntaxException(expected, "\"" + found + "\" at character " + (at + 1));
    }
}
