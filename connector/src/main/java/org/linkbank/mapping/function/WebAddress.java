package org.linkbank.mapping.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Addresses of the web as people type them: {@code www.example.org} gets its {@code http://}. What is no http or https IRI
 * afterwards is left out: links are shown to people, and other schemes can do harm there.
 */
final class WebAddress {

    private static final Pattern BARE_HOST =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}([:/?#].*)?");

    private WebAddress() {}

    static List<Value> apply(Call call) {
        List<Value> addresses = new ArrayList<>();
        for (Value value : call.all(Parameters.VALUE)) {
            String text = value.text().strip();
            String address = BARE_HOST.matcher(text).matches() ? "http://" + text : text;
            int fault = IriForm.fault(address);
            if (fault < 0 && web(address)) {
                addresses.add(Value.text(address));
            } else if (!text.isEmpty()) {
                call.leftOut().accept("a web address", IriForm.describe(address, fault));
            }
        }
        return addresses;
    }

    private static boolean web(String address) {
        String lower = address.substring(0, Math.min(address.length(), 8)).toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.equals("https://");
    }
}
