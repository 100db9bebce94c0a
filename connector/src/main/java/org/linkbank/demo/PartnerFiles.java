package org.linkbank.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Partner files of partners that exist in a demo only: {@code partner.camel.yaml} beside their simulator. */
public final class PartnerFiles {

    private PartnerFiles() {}

    /** The file beside a class. */
    public static String beside(Class<?> simulator) {
        try (InputStream in = simulator.getResourceAsStream("partner.camel.yaml")) {
            return new String(Objects.requireNonNull(in, "partner.camel.yaml").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
