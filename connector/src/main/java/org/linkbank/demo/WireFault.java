package org.linkbank.demo;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.util.Arrays;

/** What can go wrong with any answer on its way. */
public enum WireFault {
    /** 500 with a JSON error. */
    SERVER_ERROR,
    /** 503 with an HTML page and {@code Retry-After: 1}. */
    UNAVAILABLE,
    /** 200, but the body is an HTML page, as a proxy or gateway sends one. */
    HTML_PAGE,
    /** 200 with a JSON error where the answer should be. */
    JSON_ERROR,
    /** The right body, called a picture. */
    WRONG_TYPE,
    /** The right body in an encoding that its label denies. */
    WRONG_CHARSET,
    /** 200, and the body ends in its middle though the response is complete. */
    CUT_SHORT,
    /** 200 without a body. */
    NO_BODY,
    /** The connection ends before an answer. */
    EMPTY_RESPONSE,
    /** The status, then garbage, then the end of the connection. */
    MALFORMED_RESPONSE_CHUNK,
    /** Garbage, then the end of the connection. */
    RANDOM_DATA_THEN_CLOSE,
    /** The connection is reset. */
    CONNECTION_RESET_BY_PEER;

    private static final String PAGE = "<!DOCTYPE html><html><head><title>Service unavailable</title></head>"
            + "<body><h1>The service is unavailable.</h1></body></html>";

    /** The spoilt answer in place of the right one. */
    public ResponseDefinitionBuilder of(String type, byte[] body) {
        return switch (this) {
            case SERVER_ERROR -> answer(500, "application/json", "{\"message\":\"An error has occurred.\"}");
            case UNAVAILABLE -> answer(503, "text/html", PAGE).withHeader("Retry-After", "1");
            case HTML_PAGE -> answer(200, "text/html", PAGE);
            case JSON_ERROR -> answer(200, "application/json", "{\"message\":\"An error has occurred.\"}");
            case WRONG_TYPE ->
                aResponse().withHeader("Content-Type", "image/png").withBody(body);
            case WRONG_CHARSET ->
                aResponse().withHeader("Content-Type", type).withBody(new byte[] {(byte) 0xC3, 0x28, (byte) 0xA0});
            case CUT_SHORT -> aResponse().withHeader("Content-Type", type).withBody(cut(body));
            case NO_BODY -> aResponse().withHeader("Content-Type", type).withBody(new byte[0]);
            case EMPTY_RESPONSE -> aResponse().withFault(Fault.EMPTY_RESPONSE);
            case MALFORMED_RESPONSE_CHUNK -> aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK);
            case RANDOM_DATA_THEN_CLOSE -> aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE);
            case CONNECTION_RESET_BY_PEER -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
        };
    }

    private static ResponseDefinitionBuilder answer(int status, String type, String body) {
        return aResponse().withStatus(status).withHeader("Content-Type", type).withBody(body);
    }

    private static byte[] cut(byte[] body) {
        return Arrays.copyOf(body, body.length * 2 / 3);
    }
}
