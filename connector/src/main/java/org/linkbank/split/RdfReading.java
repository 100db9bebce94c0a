package org.linkbank.split;

import com.apicatalog.jsonld.JsonLdOptions;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
import org.linkbank.record.Limits;

/**
 * Reads RDF that a stranger wrote: within the limit of bytes, without document types in RDF/XML, and with those JSON-LD
 * contexts only that come with the program ({@link BundledContexts}).
 */
final class RdfReading {

    private static final int PROLOG = 64 << 10;
    /** JSON-LD is held in memory as a whole, several times over. */
    private static final long MOST_JSON_LD = 16 << 20;

    private RdfReading() {}

    static void read(InputStream in, Lang lang, String base, Limits limits, StreamRDF to) throws IOException {
        long most = lang.equals(Lang.JSONLD) ? Math.min(MOST_JSON_LD, limits.bytes()) : limits.bytes();
        InputStream limited = new BufferedInputStream(new LimitedInput(in, most), PROLOG);
        if (lang.equals(Lang.RDFXML)) {
            refuseDocumentType(limited);
        }
        Faults faults = new Faults();
        JsonLdOptions jsonLd = new JsonLdOptions(BundledContexts.LOADER);
        try {
            RDFParser.source(limited)
                    .lang(lang)
                    .base(base)
                    // What an IRI must not hold is looked for where triples are received: one costs its triple alone.
                    .checking(false)
                    .errorHandler(faults)
                    .set(LangJSONLD11.JSONLD_OPTIONS, jsonLd)
                    .parse(to);
        } catch (RuntimeIOException e) {
            throw e.getCause() instanceof IOException broken ? broken : new IOException(e);
        } catch (RiotException e) {
            throw e.getCause() instanceof SplitException own ? own : new SplitException(words(lang, faults, e), e);
        }
    }

    private static String words(Lang lang, Faults faults, RiotException e) {
        String where = faults.line > 0 ? " at line " + faults.line : "";
        String message = String.valueOf(e.getMessage());
        return message.contains(BundledContexts.REFUSED)
                ? "expected a JSON-LD context that comes with the program, found another, which is not fetched"
                : "expected " + lang.getLabel() + ", found something else, or part of it" + where;
    }

    /** A document type can make a small document large and name files; it stands before the first element or nowhere. */
    private static void refuseDocumentType(InputStream in) throws IOException {
        in.mark(PROLOG);
        byte[] start = in.readNBytes(PROLOG - 1);
        in.reset();
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(start));
            int event = reader.next();
            while (event != XMLStreamConstants.START_ELEMENT) {
                if (event == XMLStreamConstants.DTD) {
                    throw new SplitException("expected RDF/XML without a document type declaration, found one");
                }
                event = reader.next();
            }
        } catch (XMLStreamException e) {
            throw new SplitException("expected RDF/XML, found something else within its first " + PROLOG + " bytes", e);
        }
    }

    /** What Jena merely advises against does not make a document wrong. */
    private static final class Faults implements ErrorHandler {
        private long line;

        @Override
        public void warning(String message, long atLine, long column) {
            // said of IRIs and literals that are odd; a triple with an IRI that is none is left out later
        }

        @Override
        public void error(String message, long atLine, long column) {
            // Of an IRI, as in "<http://e/a b> Code: 17/WHITESPACE": its triple is left out when it is received.
            if (!message.contains("> Code: ")) {
                fatal(message, atLine, column);
            }
        }

        @Override
        public void fatal(String message, long atLine, long column) {
            line = atLine;
            throw new RiotException(message);
        }
    }
}
