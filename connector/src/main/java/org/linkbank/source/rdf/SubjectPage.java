package org.linkbank.source.rdf;

import java.util.Deque;
import java.util.Iterator;
import java.util.function.Consumer;
import org.linkbank.record.Problem;
import org.linkbank.record.RecordForm;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceRecord;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.Source;
import org.linkbank.source.harvest.LazyBody;
import org.linkbank.split.CanonicalRdf;
import org.linkbank.split.Piece;
import org.linkbank.split.RdfSubjects;
import org.linkbank.split.SplitException;

/** One page's subjects. The page is sorted before it is given, so a broken one gives nothing. */
final class SubjectPage implements LazyBody.Reader {

    private static final String KIND = "resources";

    private final Source source;
    private final FetchResult.Response response;
    private final Iterator<Piece<byte[]>> subjects;
    private final SubjectTally tally;
    private final Consumer<String> fault;

    SubjectPage(
            Source source, FetchResult.Response response, String ending, SubjectTally tally, Consumer<String> fault) {
        this.source = source;
        this.response = response;
        this.subjects = new RdfSubjects(response.body(), ending, source.url().toString(), source.limits());
        this.tally = tally;
        this.fault = fault;
    }

    @Override
    public boolean advance(Deque<Harvested> found) {
        if (!subjects.hasNext()) {
            return false;
        }
        Piece<byte[]> piece = subjects.next();
        if (!tally.withinLimit()) {
            fault.accept("expected at most " + source.limits().records() + " records, found more");
            return false;
        }
        if (piece instanceof Piece.Found<byte[]> whole) {
            String subject = CanonicalRdf.subject(whole.value());
            if (!tally.isNew(subject)) {
                fault.accept("expected subjects after the last one, found one before it: the page repeats");
                return false;
            }
            found.add(record(subject, whole));
        } else if (piece instanceof Piece.Broken<byte[]> broken) {
            fault.accept(
                    broken.problem().where() + ": expected " + broken.problem().expected() + ", found "
                            + broken.problem().found());
        }
        return true;
    }

    private Harvested record(String subject, Piece.Found<byte[]> whole) {
        String place = response.request().place() + ", " + whole.place();
        try {
            RecordKey key = new RecordKey(source.id(), KIND + "/" + subject);
            return new Harvested.Found(
                    new SourceRecord(key, KIND, RecordForm.RDF, whole.value(), response.at(), subject, place));
        } catch (IllegalArgumentException e) {
            fault.accept(whole.place() + ": expected an IRI of at most 1,000 characters, found a longer one");
            return new Harvested.Unreadable(
                    null, new Problem(place, "an IRI of at most 1,000 characters", "a longer one"));
        }
    }

    @Override
    public void broken(Exception reason, Deque<Harvested> found) {
        String what = reason instanceof SplitException
                ? String.valueOf(reason.getMessage())
                : "expected the whole answer, found it broken off";
        fault.accept(what);
    }
}
