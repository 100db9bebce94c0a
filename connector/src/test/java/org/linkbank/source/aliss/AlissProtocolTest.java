package org.linkbank.source.aliss;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linkbank.source.aliss.AlissRegister.all;
import static org.linkbank.source.aliss.AlissRegister.error;
import static org.linkbank.source.aliss.AlissRegister.organisation;
import static org.linkbank.source.aliss.AlissRegister.organisationIds;
import static org.linkbank.source.aliss.AlissRegister.organisationRecord;
import static org.linkbank.source.aliss.AlissRegister.page;
import static org.linkbank.source.aliss.AlissRegister.records;
import static org.linkbank.source.aliss.AlissRegister.service;
import static org.linkbank.source.aliss.AlissRegister.serviceIds;
import static org.linkbank.source.aliss.AlissRegister.serviceRecord;
import static org.linkbank.source.aliss.AlissRegister.single;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkbank.record.Limits;
import org.linkbank.record.RecordForm;
import org.linkbank.record.SourceRecord;
import org.linkbank.source.HarvestRun;
import org.linkbank.source.Harvested;

@ParameterizedClass(name = "pages remembered: {0}")
@ValueSource(booleans = {false, true})
class AlissProtocolTest {

    private static final AlissRegister REGISTER = new AlissRegister();

    @Parameter
    boolean remembering;

    @AfterAll
    static void end() {
        REGISTER.close();
    }

    @BeforeEach
    void clear() {
        REGISTER.remembering(remembering).clear();
    }

    @Test
    void everyServiceAndOrganisationIsFoundOnce() {
        HarvestRun run = REGISTER.with(45).organisations(21).harvest();

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.end().absenceIsWithdrawal()).isTrue();
        assertThat(run.ids()).containsExactlyInAnyOrderElementsOf(all(serviceIds(1, 45), organisationIds(1, 21)));
        assertThat(run.end().warnings()).isEmpty();
        assertThat(run.places).startsWith("services, page 1", "services, page 2 of 3", "services, page 3 of 3");
    }

    @Test
    void aRecordIsGivenInCanonicalFormWithWhereAPersonFindsIt() {
        HarvestRun run = REGISTER.remembering(false).with(1).harvest();

        SourceRecord record = run.records().get(0);
        assertThat(record.key().id()).isEqualTo("service/" + service(1));
        assertThat(record.kind()).isEqualTo("services");
        assertThat(record.form()).isEqualTo(RecordForm.JSON);
        assertThat(record.sourceUrl()).isEqualTo("https://www.example.org/services/" + service(1));
        assertThat(record.place()).isEqualTo("services, page 1, item 1");
        assertThat(new String(record.bytes(), StandardCharsets.UTF_8))
                .startsWith("{\"aliss_url\":")
                .contains("\"latitude\":55.860");
        assertThat(run.records().get(1).kind()).isEqualTo("organisations");
        assertThat(run.records().get(1).sourceUrl()).isEqualTo("https://www.example.org/organisations/o1");
    }

    @Test
    void pagesThatDidNotChangeGiveTheirRecordsAsStored() {
        REGISTER.remembering(true).with(45).services(2, okJson(page(45, records(21, 40)) + " "));

        HarvestRun run = REGISTER.harvest();

        assertThat(run.ids()).containsExactlyInAnyOrderElementsOf(all(serviceIds(1, 45), organisationIds(1, 1)));
        assertThat(run.records().stream().map(record -> record.key().id()))
                .containsExactlyElementsOf(serviceIds(21, 40));
    }

    @Test
    void licenceAndAttributionComeBeforeTheFirstRecordAndOnce() {
        HarvestRun run = REGISTER.with(25).harvest();

        assertThat(run.harvested.get(0))
                .isEqualTo(new Harvested.Stated(
                        "https://creativecommons.org/licenses/by/4.0/",
                        List.of("Contains contributions from ALISS users", "Contains National Statistics data")));
        assertThat(run.all(Harvested.Stated.class)).hasSize(1);
    }

    @Test
    void aRegisterThatStatesNothingIsNotTakenToDenyALicence() {
        HarvestRun run = REGISTER.with(1)
                .services(1, okJson(page(1, records(1, 1)).replace(AlissRegister.META, "{\"licence\":\"no address\"}")))
                .organisations(1, okJson(page(1, List.of(organisationRecord(1))).replace(AlissRegister.META, "null")))
                .harvest();

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.all(Harvested.Stated.class)).isEmpty();
    }

    @Test
    void theNextLinkIsNeverFollowedNorTrustedToEnd() {
        // count 45: the register's own arithmetic says on page 2 that there is no next page
        REGISTER.with(45)
                .services(2, okJson(page(45, records(21, 40)).replaceFirst("\"next\":\"[^\"]*\"", "\"next\":null")));

        HarvestRun run = REGISTER.harvest();

        assertThat(run.end().complete()).isTrue();
        assertThat(REGISTER.requests())
                .containsExactly(
                        "GET /v5/import?page=1",
                        "GET /v5/import?page=2",
                        "GET /v5/import?page=3",
                        "GET /v5/organisations?page=1");
    }

    @Test
    void nothingButGetIsEverSent() {
        REGISTER.with(45).services(2, error()).harvest(all(serviceIds(1, 46), organisationIds(1, 3)));

        assertThat(REGISTER.requests()).isNotEmpty().allMatch(request -> request.startsWith("GET /v5/"));
    }

    @Test
    void duplicatesAreDroppedAndMissedRecordsNoticed() {
        List<String> overlapping = new ArrayList<>(records(20, 39));
        HarvestRun run =
                REGISTER.with(40).services(2, okJson(page(40, overlapping))).harvest(serviceIds(1, 40));

        assertThat(run.ids()).doesNotHaveDuplicates().hasSize(40);
        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason())
                .isEqualTo("services: expected 40 different records, found 39. Nothing is withdrawn.");
        assertThat(run.gone()).isEmpty();
    }

    @Test
    void aListThatGrewDuringTheSweepIsSweptAgain() {
        REGISTER.with(41);
        REGISTER.services(1, okJson(page(40, records(2, 21))), okJson(page(41, records(1, 20))));
        REGISTER.services(2, okJson(page(41, records(21, 40))));

        HarvestRun run = REGISTER.harvest();

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.ids()).containsAll(serviceIds(1, 41)).doesNotHaveDuplicates();
        assertThat(REGISTER.requests().stream().filter("GET /v5/import?page=1"::equals))
                .hasSize(2);
    }

    @Test
    void aDeletionDuringTheSweepThatHidesARecordIsSweptAgain() {
        // service 1 went after page 1 was read: service 21 moved to page 1, and the number of different records is
        // right
        List<String> without = new ArrayList<>(records(2, 40));
        REGISTER.with(40);
        REGISTER.services(1, okJson(page(40, records(1, 20))), okJson(page(39, without.subList(0, 20))));
        REGISTER.services(2, okJson(page(39, without.subList(20, 39))));

        HarvestRun run = REGISTER.harvest();

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.ids()).contains("service/" + service(21));
    }

    @Test
    void aListThatNeverStaysTheSameEndsIncompleteAfterThreeSweeps() {
        REGISTER.with(40).services(2, okJson(page(41, records(21, 40)))).services(3, okJson(page(42, records(41, 41))));

        HarvestRun run = REGISTER.harvest(serviceIds(1, 45));

        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason()).contains("changed during each sweep");
        assertThat(run.gone()).isEmpty();
        assertThat(REGISTER.requests().stream().filter("GET /v5/import?page=1"::equals))
                .hasSize(3);
    }

    @Test
    void aPoisonedPageIsReadRecordByRecordWhereTheyAreKnown() {
        HarvestRun run = REGISTER.with(60).services(2, error()).harvest(serviceIds(1, 60));

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.ids()).containsAll(serviceIds(1, 60)).doesNotHaveDuplicates();
        assertThat(run.end().warnings())
                .containsExactly("services: read one by one what failed on (page 2: expected status 200, found 500).");
        assertThat(REGISTER.requests()).contains("GET /v5/services/" + service(21), "GET /v5/services/" + service(40));
    }

    @Test
    void thePoisonedRecordItselfIsReportedAndCountsAsSeen() {
        REGISTER.with(60).services(2, error()).one("services/" + service(30), error());

        HarvestRun run = REGISTER.harvest(serviceIds(1, 60));

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.all(Harvested.Unreadable.class)).singleElement().satisfies(unreadable -> {
            assertThat(String.valueOf(unreadable.key())).endsWith(service(30));
            assertThat(unreadable.problem().toString()).contains("expected status 200, found 500");
        });
        assertThat(run.gone()).isEmpty();
    }

    @Test
    void whatIsNotKnownOfAPoisonedPageIsReportedMissing() {
        HarvestRun run = REGISTER.with(60).services(2, error()).harvest(serviceIds(1, 35));

        assertThat(run.end().complete()).isFalse();
        assertThat(run.ids()).containsAll(serviceIds(1, 35)).containsAll(serviceIds(41, 60));
        assertThat(run.end().reason())
                .isEqualTo(
                        "services: expected 60 different records, found 55 (page 2: expected status 200, found 500). "
                                + "Nothing is withdrawn.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void thePoisonedPageMayBeTheFirstOrTheLast(int poisoned) {
        HarvestRun run = REGISTER.with(55).services(poisoned, error()).harvest(serviceIds(1, 55));

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.ids()).containsAll(serviceIds(1, 55));
    }

    @Test
    void aPageThatFailsOnceIsReadWhenAskedAgain() {
        REGISTER.with(60).services(2, aResponse().withStatus(403), okJson(page(60, records(21, 40))));

        HarvestRun run = REGISTER.harvest();

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.ids()).containsAll(serviceIds(1, 60));
    }

    @Test
    void aRegisterThatStopsAnsweringIsLeftAloneSoon() {
        REGISTER.with(400);
        for (int page = 4; page <= 20; page++) {
            REGISTER.services(page, aResponse().withStatus(401));
        }

        HarvestRun run = REGISTER.harvest(serviceIds(1, 400));

        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason()).startsWith("services: the register stopped answering (page 4: ");
        assertThat(run.ids()).hasSize(60);
        assertThat(REGISTER.requests()).hasSize(8);
    }

    @Test
    void aServiceThatIsNotListedIsGoneWhenTheRegisterSaysSo() {
        HarvestRun run = REGISTER.with(40).harvest(serviceIds(1, 42));

        assertThat(run.end().complete()).isTrue();
        assertThat(run.gone()).containsExactlyElementsOf(serviceIds(41, 42));
    }

    @Test
    void aServiceThatIsNotListedButThereIsFound() {
        REGISTER.with(40).one("services/" + service(41), okJson(single(serviceRecord(41))));

        HarvestRun run = REGISTER.harvest(serviceIds(1, 41));

        assertThat(run.gone()).isEmpty();
        assertThat(run.ids()).contains("service/" + service(41));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 403, 404, 200})
    void aServiceThatCannotBeConfirmedIsNeitherGoneNorFound(int status) {
        // the 404 is not the register's own: its body is a page
        REGISTER.with(40)
                .one(
                        "services/" + service(41),
                        aResponse()
                                .withStatus(status)
                                .withHeader("Content-Type", "text/html")
                                .withBody("<html>no</html>"));

        HarvestRun run = REGISTER.harvest(serviceIds(1, 41));

        assertThat(run.end().complete()).isTrue();
        assertThat(run.gone()).isEmpty();
        assertThat(run.all(Harvested.Unreadable.class))
                .singleElement()
                .satisfies(item -> assertThat(String.valueOf(item.key())).endsWith(service(41)));
    }

    @Test
    void whenTooManyAreMissingAnOperatorDecidesAndNobodyIsAsked() {
        HarvestRun run = REGISTER.with(40).harvest(serviceIds(1, 60), 10);

        assertThat(run.end().complete()).isTrue();
        assertThat(run.end().absenceIsWithdrawal()).isTrue();
        assertThat(run.gone()).isEmpty();
        assertThat(REGISTER.requests()).noneMatch(request -> request.contains("/services/"));
    }

    @Test
    void anEmptyListIsNeverBelieved() {
        HarvestRun run = REGISTER.with(0).harvest(serviceIds(1, 5));

        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason()).contains("services: expected some, found an empty list");
        assertThat(run.gone()).isEmpty();
    }

    @Test
    void aCountThatDropsToNothingIsNotBelieved() {
        HarvestRun run =
                REGISTER.with(60).services(2, okJson(page(0, List.of()))).harvest(serviceIds(1, 60), 60);

        assertThat(run.end().complete()).isTrue(); // page 2 was then read record by record
        assertThat(run.gone()).isEmpty();
        assertThat(run.end().warnings().get(0)).contains("page 2: expected about 60 in $.count, found 0");
    }

    @Test
    void anErrorWithStatus200IsAnError() {
        String body =
                "{\"count\":0,\"next\":null,\"previous\":null,\"meta\":{},\"data\":[],\"error\":\"Invalid\\r\\n Postcode\"}";
        HarvestRun run = REGISTER.with(60).services(2, okJson(body)).harvest();

        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason()).contains("page 2: expected no error, found \"Invalid Postcode\"");
    }

    @Test
    void anEmptyPageWhereRecordsShouldBeIsAFault() {
        HarvestRun run =
                REGISTER.with(60).services(2, okJson(page(60, List.of()))).harvest();

        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason()).contains("page 2: expected 20 records, found none");
    }

    @Test
    void aRegisterThatRepeatsItselfIsLeft() {
        REGISTER.with(200);
        for (int page = 2; page <= 10; page++) {
            REGISTER.services(page, okJson(page(200, records(1, 20))));
        }

        HarvestRun run = REGISTER.harvest(serviceIds(1, 200), 200);

        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason()).contains("services: the register repeats itself on page 2");
        assertThat(run.gone()).isEmpty();
        assertThat(REGISTER.requests().stream().filter(request -> request.contains("import")))
                .hasSize(2);
    }

    @Test
    void anHtmlPageInPlaceOfJsonIsAFault() {
        HarvestRun run = REGISTER.with(60)
                .services(
                        2,
                        aResponse()
                                .withHeader("Content-Type", "text/html; charset=utf-8")
                                .withBody("<html>sorry"))
                .harvest();

        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason())
                .contains("page 2: expected application/json, found text/html")
                .doesNotContain("sorry");
    }

    @Test
    void anHtmlPageThatSaysItIsJsonIsAFault() {
        HarvestRun run = REGISTER.with(60).services(2, okJson("<html>sorry")).harvest();

        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason())
                .contains("page 2: expected JSON, found something else")
                .doesNotContain("sorry");
    }

    @Test
    void aCutPageGivesTheRecordsBeforeTheCut() {
        String whole = page(60, records(21, 40));
        HarvestRun run = REGISTER.with(60)
                .services(2, okJson(whole.substring(0, whole.indexOf(service(35)) + 3)))
                .harvest();

        assertThat(run.ids())
                .containsAll(serviceIds(1, 34))
                .containsAll(serviceIds(41, 60))
                .doesNotHaveDuplicates();
        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason())
                .contains("page 2: expected the rest of the JSON, found its end after item 14")
                .contains("expected 60 different records, found 54");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "null", "\"\"", "7", "{}", "{\"count\":\"many\",\"data\":[]}", "{\"data\":{}}", "{}{}", ""
            })
    void jsonOfAnotherFormIsAFault(String body) {
        HarvestRun run = REGISTER.with(60).services(2, okJson(body)).harvest();

        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason()).contains("page 2: expected");
        assertThat(run.ids()).containsAll(serviceIds(1, 20)).containsAll(serviceIds(41, 60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"slug\"", "null", "17", "\"1-1-1-1-1\"", "{}"})
    void aRecordWithoutAGuidIsUnreadableAndTheRestGoesOn(String id) {
        String odd = serviceRecord(3).replace("\"" + service(3) + "\",\"name\"", id + ",\"name\"");
        List<String> data = List.of(serviceRecord(1), serviceRecord(2), odd);

        HarvestRun run = REGISTER.with(3).services(1, okJson(page(3, data))).harvest();

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.ids()).contains("service/" + service(1), "service/" + service(2));
        assertThat(run.all(Harvested.Unreadable.class)).singleElement().satisfies(unreadable -> assertThat(
                        unreadable.problem().toString())
                .startsWith("services, page 1, item 3, $.id: expected a GUID, as every service has, found"));
    }

    @Test
    void guidsAreTheSameInEitherCase() {
        String upper = serviceRecord(11).replace(service(11), service(11).toUpperCase(Locale.ROOT));
        HarvestRun run = REGISTER.with(1)
                .services(1, okJson(page(1, List.of(upper, serviceRecord(11)))))
                .harvest();

        assertThat(run.ids().get(0)).isEqualTo("service/" + service(11));
        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
    }

    @Test
    void aRecordOverTheLimitIsUnreadableAndTheRestGoesOn() {
        String large = serviceRecord(2).replace("\"categories\":[]", "\"categories\":[" + "1,".repeat(3000) + "1]");
        REGISTER.limited(limits -> new Limits(limits.bytes(), 2000, limits.records(), limits.depth()));

        HarvestRun run = REGISTER.with(3)
                .services(1, okJson(page(3, List.of(serviceRecord(1), large, serviceRecord(3)))))
                .harvest();

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.ids())
                .contains("service/" + service(1), "service/" + service(3))
                .doesNotContain("service/" + service(2));
        assertThat(run.all(Harvested.Unreadable.class)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 100, 900})
    void aRecordNestedTooDeepWithdrawsNothing(int levels) {
        String deep = serviceRecord(2)
                .replace("\"categories\":[]", "\"categories\":" + "[".repeat(levels) + "]".repeat(levels));
        String data = page(3, List.of(serviceRecord(1), deep, serviceRecord(3)));

        HarvestRun run = REGISTER.with(3).services(1, okJson(data)).harvest(serviceIds(1, 3));

        assertThat(run.gone()).isEmpty();
        assertThat(run.ids()).contains("service/" + service(1), "service/" + service(3));
        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
    }

    @Test
    void aRegisterThatNeverEndsIsLeftAtTheLimit() {
        REGISTER.with(200).limited(limits -> new Limits(limits.bytes(), limits.recordBytes(), 50, limits.depth()));

        HarvestRun run = REGISTER.harvest();

        assertThat(run.ids().stream().filter(id -> id.startsWith("service/"))).hasSize(50);
        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason()).contains("goes on after 50 records");
    }

    @Test
    void organisationsThatOnlyServicesNameAreAskedFor() {
        REGISTER.with(2).organisations(1, okJson(page(0, List.of())));

        HarvestRun run = REGISTER.harvest();

        assertThat(run.ids()).contains("organisation/" + organisation(1));
        assertThat(REGISTER.requests()).contains("GET /v5/organisations/" + organisation(1));
    }

    @Test
    void anUnsortedListOfOrganisationsMayRepeatSomeAndLeaveSomeOut() {
        List<String> second = new ArrayList<>();
        second.add(organisationRecord(20)); // in place of 21
        REGISTER.with(2).organisations(21).organisations(2, okJson(page(21, second)));

        HarvestRun run = REGISTER.harvest(organisationIds(1, 21));

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.gone()).isEmpty();
        assertThat(run.ids()).contains("organisation/" + organisation(21)).doesNotHaveDuplicates();
    }

    @Test
    void aShortListOfOrganisationsConcludesNothingWhenTooManyAreMissing() {
        HarvestRun run = REGISTER.with(2)
                .organisations(1, okJson(page(40, List.of(organisationRecord(1)))))
                .organisations(2, okJson(page(40, List.of(organisationRecord(2)))))
                .harvest(organisationIds(1, 40), 10);

        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason()).contains("organisations: expected 40 different records, found 2");
    }

    @Test
    void anOrganisationThatIsNotListedIsGoneWhenTheRegisterSaysSo() {
        HarvestRun run = REGISTER.with(2).organisations(3).harvest(organisationIds(1, 4));

        assertThat(run.end().complete()).isTrue();
        assertThat(run.gone()).containsExactly("organisation/" + organisation(4));
    }

    @Test
    void aFailedPageOfOrganisationsIsReadRecordByRecordWhereTheyAreKnown() {
        HarvestRun run =
                REGISTER.with(2).organisations(25).organisations(2, error()).harvest(organisationIds(1, 25));

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.ids()).containsAll(organisationIds(1, 25));
    }

    @Test
    void withoutTheOrganisationsNoServiceIsGone() {
        HarvestRun run =
                REGISTER.with(2).organisations(1, aResponse().withStatus(403)).harvest(serviceIds(1, 3));

        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason()).contains("organisations: the register stopped answering");
        assertThat(run.gone()).isEmpty();
    }

    @Test
    void membersMayComeInAnyOrder() {
        String turned = "{\"data\":[" + serviceRecord(1) + "],\"extra\":{\"a\":[1]},\"error\":null,\"meta\":"
                + AlissRegister.META + ",\"count\":1}";

        HarvestRun run = REGISTER.with(1).services(1, okJson(turned)).harvest();

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.all(Harvested.Stated.class)).hasSize(1);
    }
}
