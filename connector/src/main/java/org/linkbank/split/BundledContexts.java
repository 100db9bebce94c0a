package org.linkbank.split;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Objects;

/**
 * The JSON-LD contexts that come with the program, by the addresses documents call them. No other is ever fetched: a context
 * decides what every word means, and fetching one would let a document reach into the operator's network.
 */
public final class BundledContexts {

    static final String REFUSED = "linkbank fetches no context";

    /** Gives the bundled ones, refuses all others. */
    public static final DocumentLoader LOADER = (address, options) -> load(address);

    private static final Map<String, String> FILES = Map.of(
            "schema.org", "schema.jsonld",
            "schema.org/docs/jsonldcontext.jsonld", "schema.jsonld",
            "schema.org/docs/jsonldcontext.json", "schema.jsonld");

    private BundledContexts() {}

    private static Document load(URI address) throws JsonLdError {
        String plain = (address.getHost() + address.getPath())
                .replaceFirst("^www\\.", "")
                .replaceFirst("/$", "");
        String file = FILES.get(plain);
        if (file == null) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, REFUSED);
        }
        try (InputStream in = BundledContexts.class.getResourceAsStream(file)) {
            return JsonDocument.of(Objects.requireNonNull(in, file));
        } catch (IOException e) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, e);
        }
    }
}
