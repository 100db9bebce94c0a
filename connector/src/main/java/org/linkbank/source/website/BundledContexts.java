package org.linkbank.source.website;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import java.util.Set;

/**
 * The only JSON-LD contexts there are: nothing is ever fetched for one, because a page must not decide whom this program
 * asks. schema.org's own is played by a small one that gives every term its IRI.
 */
final class BundledContexts implements DocumentLoader {

    private static final Set<String> SCHEMA_ORG = Set.of(
            "schema.org",
            "schema.org/",
            "www.schema.org",
            "www.schema.org/",
            "schema.org/docs/jsonldcontext.json",
            "schema.org/docs/jsonldcontext.jsonld");

    private final JsonDocument schemaOrg = read("schema-org.jsonld");

    private static JsonDocument read(String name) {
        try (InputStream in = BundledContexts.class.getResourceAsStream(name)) {
            return JsonDocument.of(Objects.requireNonNull(in, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonLdError e) {
            throw new IllegalStateException("the bundled context " + name, e);
        }
    }

    JsonDocument schemaOrg() {
        return schemaOrg;
    }

    @Override
    public Document loadDocument(URI url, DocumentLoaderOptions options) throws JsonLdError {
        String address = url.toString().replaceFirst("^https?://", "");
        if (SCHEMA_ORG.contains(address)) {
            return schemaOrg;
        }
        throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "no context but schema.org's is known");
    }
}
