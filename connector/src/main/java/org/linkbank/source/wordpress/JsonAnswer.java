package org.linkbank.source.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import org.linkbank.source.FetchResult;
import org.linkbank.source.harvest.Answers;
import org.linkbank.split.JsonTree;
import org.linkbank.split.Piece;
import org.linkbank.split.SplitException;

/**
 * An answer that is one JSON value, within the limits of a record, whatever its status.
 *
 * @param fault why it is none; empty when it is one
 */
record JsonAnswer(JsonNode json, String fault) {

    static JsonAnswer of(FetchResult.Response response, WordPressContext context) {
        try (var parser = context.json().createParser(response.body())) {
            if (parser.nextToken() == null) {
                return broken("expected JSON, found nothing");
            }
            Piece<JsonNode> value = new JsonTree(parser, context.source().limits()).read("answer");
            return value instanceof Piece.Found<JsonNode> found
                    ? new JsonAnswer(found.value(), "")
                    : broken("expected JSON within the limits of a record, found more");
        } catch (IOException | SplitException e) {
            return broken(Answers.fault(e, 0));
        }
    }

    private static JsonAnswer broken(String fault) {
        return new JsonAnswer(MissingNode.getInstance(), fault);
    }

    /** WordPress's name of an error, empty when it is none. */
    String code() {
        return json.path("code").asText("");
    }
}
