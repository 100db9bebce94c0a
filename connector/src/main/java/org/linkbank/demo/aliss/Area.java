package org.linkbank.demo.aliss;

import java.util.List;

/**
 * An area that services are for.
 *
 * @param codes the code in use now, then those of earlier boundaries
 * @param postcodes letters of the postcode area around its middle
 * @param exchange dialling code
 * @param latitude of about its middle, degrees of WGS84, as is longitude
 */
record Area(
        int id, String name, List<String> codes, String postcodes, String exchange, double latitude, double longitude) {

    Area {
        codes = List.copyOf(codes);
    }

    String code() {
        return codes.get(0);
    }

    boolean council() {
        return code().startsWith("S12");
    }

    /** The type as services carry it. */
    String type() {
        return council() ? "Local Authority" : code().startsWith("S13") ? "Ward" : "Country";
    }

    /** The type as services within organisations carry it. */
    String typeDigit() {
        return council() ? "2" : code().startsWith("S13") ? "4" : "3";
    }
}
