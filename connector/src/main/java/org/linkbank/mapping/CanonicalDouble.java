package org.linkbank.mapping;

import java.math.BigDecimal;

/** The canonical form of an xsd:double (XSD 1.1 part 2, E.1), as in 5.5875E1. */
final class CanonicalDouble {

    private CanonicalDouble() {}

    static String of(String digits) {
        double value = Double.parseDouble(digits);
        if (Double.isInfinite(value)) {
            return value > 0 ? "INF" : "-INF";
        }
        if (value == 0) {
            return digits.startsWith("-") ? "-0.0E0" : "0.0E0";
        }
        BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        String unscaled = shortest.unscaledValue().abs().toString();
        int exponent = unscaled.length() - 1 - shortest.scale();
        String fraction = unscaled.length() > 1 ? unscaled.substring(1) : "0";
        return (value < 0 ? "-" : "") + unscaled.charAt(0) + "." + fraction + "E" + exponent;
    }
}
