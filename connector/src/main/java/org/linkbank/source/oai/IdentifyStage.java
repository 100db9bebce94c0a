package org.linkbank.source.oai;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Answers;
import org.linkbank.source.harvest.Stage;
import org.linkbank.split.Piece;
import org.linkbank.split.SplitException;
import org.w3c.dom.Element;

/** Asks the repository what it is: without an answer nothing more is asked. */
final class IdentifyStage implements Stage {

    private final OaiContext context;
    private boolean asked;
    private @Nullable OaiIdentity identity;

    IdentifyStage(OaiContext context) {
        this.context = context;
    }

    @Override
    public @Nullable FetchRequest next() {
        if (asked) {
            return null;
        }
        asked = true;
        return context.request(Map.of("verb", "Identify"), "Identify");
    }

    /** What it said, or null. */
    @Nullable
    OaiIdentity identity() {
        return identity;
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        @Nullable String fault = Answers.fault(result, "XML", Answers::xml);
        if (fault == null && result instanceof FetchResult.Response response) {
            fault = read(response);
        }
        if (fault != null) {
            context.notes.fault("Identify: " + fault);
        }
        return Collections.emptyIterator();
    }

    private @Nullable String read(FetchResult.Response response) {
        Instant time = context.now;
        String fault = "expected an answer to Identify in OAI-PMH 2.0, found something else";
        try {
            OaiBody body = new OaiBody(response.body(), context.source.limits());
            for (Piece<Element> part = body.advance(); part != null; part = body.advance()) {
                if (!(part instanceof Piece.Found<Element> found)) {
                    continue;
                }
                Element element = found.value();
                if (OaiBody.is(element, "responseDate")) {
                    time = earlier(time, element.getTextContent().strip());
                } else if (OaiBody.is(element, "error")) {
                    fault = "expected no error, found " + Answers.shortened(element.getAttribute("code"));
                } else if (OaiBody.is(element, "Identify")) {
                    identity = identity(element, time);
                }
            }
        } catch (SplitException e) {
            return e.getMessage();
        } catch (IOException e) {
            return Answers.fault(e, 0);
        }
        return identity == null ? fault : null;
    }

    private OaiIdentity identity(Element said, Instant time) {
        String granularity = OaiBody.text(said, "granularity");
        String deleted = OaiBody.text(said, "deletedRecord");
        if (!granularity.equals("YYYY-MM-DDThh:mm:ssZ") && !granularity.equals("YYYY-MM-DD")) {
            context.notes.warn("Identify: expected a granularity of days or seconds, found none; days are taken");
        }
        return new OaiIdentity(
                OaiBody.text(said, "repositoryName"),
                granularity.equals("YYYY-MM-DDThh:mm:ssZ"),
                deleted.equals("persistent"),
                time);
    }

    /** The repository's clock, unless it goes fast: a cursor in the future would lose what comes until then. */
    private static Instant earlier(Instant own, String text) {
        try {
            Instant theirs = OffsetDateTime.parse(text).toInstant();
            return theirs.isBefore(own) ? theirs : own;
        } catch (DateTimeException e) {
            return own;
        }
    }
}
