package org.linkbank.source.oai;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Problem;
import org.linkbank.record.RecordForm;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceRecord;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Answers;
import org.linkbank.source.harvest.LazyBody;
import org.linkbank.source.harvest.WebAddress;
import org.linkbank.split.CanonicalXml;
import org.linkbank.split.Piece;
import org.linkbank.split.SplitException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads one page of the list, record by record. */
final class ListReader implements LazyBody.Reader {

    private static final int LONGEST_ID = 1000;

    private final OaiContext context;
    private final ListStage list;
    private final FetchResult.Response response;
    private final List<String> ids = new ArrayList<>();
    private @Nullable OaiBody body;
    private String token = "";
    private long listSize = -1;
    private @Nullable String error;
    private boolean answered;

    ListReader(OaiContext context, ListStage list, FetchResult.Response response) {
        this.context = context;
        this.list = list;
        this.response = response;
    }

    @Override
    public boolean advance(Deque<Harvested> found) throws IOException {
        if (body == null) {
            body = new OaiBody(response.body(), context.source.limits());
        }
        @Nullable Piece<Element> part = body.advance();
        if (part == null) {
            whole();
            return false;
        }
        if (part instanceof Piece.Found<Element> whole) {
            part(whole.value(), found);
        } else {
            Problem problem = ((Piece.Broken<Element>) part).problem();
            ids.add("?" + ids.size());
            found.add(new Harvested.Unreadable(
                    null, new Problem(list.place() + ", " + problem.where(), problem.expected(), problem.found())));
        }
        return true;
    }

    private void part(Element element, Deque<Harvested> found) {
        switch (String.valueOf(element.getLocalName())) {
            case "record" -> found.add(record(element));
            case "error" -> error = element.getAttribute("code");
            case "resumptionToken" -> {
                answered = true;
                token = element.getTextContent().strip();
                String size = element.getAttribute("completeListSize");
                listSize = size.matches("\\d{1,12}") ? Long.parseLong(size) : -1;
            }
            default -> {
                // The answer's time is known from Identify, before the list was asked for.
            }
        }
    }

    private Harvested record(Element record) {
        answered = true;
        @Nullable Element header = OaiBody.child(record, "header");
        String id = header == null ? "" : OaiBody.text(header, "identifier");
        String place = list.place() + ", record " + (ids.size() + 1);
        ids.add(id);
        if (header == null
                || id.isEmpty()
                || id.length() > LONGEST_ID
                || id.chars().anyMatch(Character::isISOControl)) {
            return new Harvested.Unreadable(
                    null,
                    new Problem(place, "an identifier in its header", id.isEmpty() ? "none" : "one that is too long"));
        }
        RecordKey key = context.key(id);
        if (header.getAttribute("status").equals("deleted")) {
            return new Harvested.Gone(key, "The repository says that it is deleted.");
        }
        @Nullable Element metadata = OaiBody.child(record, "metadata");
        if (metadata == null) {
            return new Harvested.Unreadable(key, new Problem(place, "metadata", "none"));
        }
        byte[] bytes = CanonicalXml.of(record);
        return new Harvested.Found(
                new SourceRecord(key, "records", RecordForm.XML, bytes, response.at(), page(metadata, id), place));
    }

    /** Where a person would look it up: a web address among its identifiers, else what the repository answers for it. */
    private String page(Element metadata, String id) {
        for (Node format = metadata.getFirstChild(); format != null; format = format.getNextSibling()) {
            for (Node term = format.getFirstChild(); term != null; term = term.getNextSibling()) {
                boolean address = "identifier".equals(term.getLocalName());
                @Nullable
                String text = address ? WebAddress.orNull(term.getTextContent().strip()) : null;
                if (text != null) {
                    return text;
                }
            }
        }
        return context.uri(Map.of("verb", "GetRecord", "metadataPrefix", "oai_dc", "identifier", id))
                .toString();
    }

    private void whole() {
        if (error != null) {
            list.refused(error);
        } else if (!answered) {
            list.fault("expected records in OAI-PMH 2.0, found something else");
        } else {
            list.read(ids, token, listSize);
        }
    }

    @Override
    public void broken(Exception reason, Deque<Harvested> found) {
        String fault = reason instanceof SplitException
                ? String.valueOf(reason.getMessage())
                : Answers.fault(reason, ids.size());
        list.fault(fault);
    }
}
