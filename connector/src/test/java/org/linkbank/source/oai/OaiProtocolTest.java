package org.linkbank.source.oai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linkbank.demo.Played;
import org.linkbank.demo.Played.Answer;
import org.linkbank.source.HarvestRun;
import org.linkbank.source.Harvested;
import org.linkbank.source.Harvesting;

/** Answers that the demo's repository would not give. */
class OaiProtocolTest {

    private static final String IDENTIFY =
            "<Identify><repositoryName>R</repositoryName><deletedRecord>no</deletedRecord>"
                    + "<granularity>YYYY-MM-DDThh:mm:ssZ</granularity></Identify>";

    private static Answer xml(String inner) {
        return Answer.of(
                200,
                "text/xml",
                "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><responseDate>2026-01-01T00:00:00Z</responseDate>"
                        + inner + "</OAI-PMH>");
    }

    private static String record(String id, String inner) {
        return "<record><header><identifier>" + id + "</identifier><datestamp>2026-01-01</datestamp></header>" + inner
                + "</record>";
    }

    private static String dc(String title) {
        return "<metadata><dc:dc xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + title
                + "</dc:title></dc:dc></metadata>";
    }

    private static HarvestRun harvest(Answer list, List<String> known) {
        try (Played server = new Played(asked -> "Identify".equals(asked.query().get("verb")) ? xml(IDENTIFY) : list)) {
            return Harvesting.of(new OaiProtocol(), server.url()).run(known, null);
        }
    }

    @Test
    void aRecordWithoutIdentifierOrMetadataIsReportedAndTheOthersAreRead() {
        HarvestRun run = harvest(
                xml("<ListRecords>" + record("", dc("A")) + record("oai:x:2", "") + record("oai:x:3", dc("C"))
                        + "</ListRecords>"),
                List.of());

        assertThat(run.ids()).containsExactly("record/oai:x:3");
        assertThat(run.all(Harvested.Unreadable.class)).hasSize(2);
        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
    }

    @Test
    void anEmptyListWithdrawsNothingWhereSomeAreKnown() {
        HarvestRun run = harvest(xml("<error code=\"noRecordsMatch\"/>"), List.of("record/oai:x:1"));

        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason()).contains("found none");
    }

    @Test
    void aListThatIsShorterThanItSaysWithdrawsNothing() {
        HarvestRun run = harvest(
                xml("<ListRecords>" + record("oai:x:1", dc("A"))
                        + "<resumptionToken completeListSize=\"5000\"/></ListRecords>"),
                List.of("record/oai:x:1", "record/oai:x:2"));

        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason()).contains("5000");
    }

    @Test
    void anErrorIsSaid() {
        assertThat(harvest(xml("<error code=\"cannotDisseminateFormat\">No</error>"), List.of())
                        .end()
                        .reason())
                .contains("cannotDisseminateFormat");
    }

    @Test
    void whatIsNoOaiIsNoList() {
        for (Answer answer : List.of(
                Answer.of(200, "text/xml", "<rss><channel/></rss>"),
                Answer.of(200, "application/json", "{}"),
                Answer.of(200, "text/xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><OAI-PMH/>"),
                new Answer(200, Map.of("Content-Type", "text/xml; charset=utf-8"), new byte[] {(byte) 0xff, 0x3c, 0x61
                }))) {
            HarvestRun run = harvest(answer, List.of("record/oai:x:1"));

            assertThat(run.end().complete()).isFalse();
            assertThat(run.end().checkpoint()).isNull();
        }
    }

    @Test
    void idsThatDifferInCaseAreDifferentRecords() {
        HarvestRun run = harvest(
                xml("<ListRecords>" + record("oai:x:A", dc("A")) + record("oai:x:a", dc("a")) + "</ListRecords>"),
                List.of());

        assertThat(run.ids()).containsExactly("record/oai:x:A", "record/oai:x:a");
    }
}
