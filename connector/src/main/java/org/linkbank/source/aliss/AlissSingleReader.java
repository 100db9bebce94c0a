package org.linkbank.source.aliss;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Problem;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;

/** Reads the answer to a request for one record. */
final class AlissSingleReader implements AlissBody.Reader {

    private final AlissSingles stage;
    private final AlissRecords records;
    private final AlissTally tally;
    private final UUID asked;
    private final FetchResult.Response response;
    private boolean given;

    AlissSingleReader(
            AlissSingles stage, AlissRecords records, AlissTally tally, UUID asked, FetchResult.Response response) {
        this.stage = stage;
        this.records = records;
        this.tally = tally;
        this.asked = asked;
        this.response = response;
    }

    @Override
    public @Nullable Harvested item(JsonNode item, int number) {
        if (given || !asked.equals(AlissRecords.id(item))) {
            return null;
        }
        given = true;
        tally.see(asked);
        tally.give(asked);
        return records.found(
                records.record(asked, item, response, response.request().place()), AlissRecords.organisation(item));
    }

    @Override
    public Harvested broken(Problem problem) {
        given = true;
        return stage.unresolved(asked, "expected " + problem.expected() + ", found " + problem.found());
    }

    @Override
    public @Nullable Harvested whole(AlissEnvelope envelope) {
        return given ? null : stage.unresolved(asked, "expected it, found an answer without it");
    }

    @Override
    public @Nullable Harvested broken(String fault, @Nullable AlissEnvelope envelope) {
        return given ? null : stage.unresolved(asked, fault);
    }
}
