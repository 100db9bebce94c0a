package org.linkbank.source.definition;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.linkbank.file.Problems;
import org.linkbank.file.YamlValue.Text;
import org.linkbank.home.Secrets;

/**
 * Which parameters of a template may refer to secrets, told by their names (decision 0101): {@code clientId} and
 * {@code username} may, and what ends in Secret, Password, Token or ApiKey must. References stay references in a
 * {@link org.linkbank.source.Source}; its protocol resolves them when a run begins.
 */
final class SecretParameters {

    private static final Pattern SECRET = Pattern.compile(".*(secret|password|token|apikey)");
    private static final Pattern MAY_BE = Pattern.compile("clientid|username");

    private SecretParameters() {}

    /** Notes secrets that stand in a file, and references where a value would be shown. */
    static void check(Map<String, Text> texts, Problems problems) {
        texts.forEach((name, text) -> {
            boolean reference = Secrets.isReference(text.value());
            boolean secret = is(SECRET, name);
            if (secret && !reference) {
                problems.add(
                        text.where(), name + ": {{env:NAME}}, because secrets stay out of files", "a text (not shown)");
            } else if (reference && !secret && !is(MAY_BE, name) && !SourceReader.COMMON.contains(name)) {
                problems.add(
                        text.where(),
                        name + ": a text",
                        "a reference to a secret, which \"" + name + "\" would publish");
            }
        });
    }

    private static boolean is(Pattern pattern, String name) {
        return pattern.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
