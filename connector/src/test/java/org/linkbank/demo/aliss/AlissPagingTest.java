package org.linkbank.demo.aliss;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Paging, links and envelopes as the interface has them. */
class AlissPagingTest {

    private static AlissSimulator aliss;
    private static Http http;

    @BeforeAll
    static void start() {
        aliss = AlissSimulator.start(1);
        http = new Http(aliss.url());
    }

    @AfterAll
    static void stop() {
        aliss.close();
    }

    @AfterEach
    void heal() {
        aliss.heal();
    }

    @Test
    void importHasTwentyServicesAPageSortedByIdOverSixtyPages() {
        List<JsonNode> records = http.sweep("v5");
        assertThat(records).hasSize(1200);
        assertThat(records)
                .extracting(record -> record.path("id").asText())
                .isSorted()
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(aliss.serviceIds());
        assertThat(http.json("/v5/import?page=7").path("data")).hasSize(20);
    }

    @Test
    void bothVersionsGiveTheSameRecords() {
        assertThat(http.json("/v4/import?page=3").path("data"))
                .isEqualTo(http.json("/v5/import?page=3").path("data"));
    }

    @Test
    void importsLinksAreRelativeWithAPrefixThatTheHostDoesNotServe() {
        JsonNode page = http.json("/v5/import?page=2");
        assertThat(page.path("next").asText()).isEqualTo("/api/v5/import?page=3");
        assertThat(page.path("previous").asText()).isEqualTo("/api/v5/import?page=1");
        assertThat(http.get("/api/v5/import?page=3").statusCode()).isEqualTo(404);
        assertThat(http.json("/v5/import").path("previous").isNull()).isTrue();
    }

    @Test
    void nextIsNullOnThePageBeforeTheLastWhenTheLastIsNotFull() {
        aliss.countOff(5);
        assertThat(http.json("/v5/import?page=60").path("count").asInt()).isEqualTo(1205);
        assertThat(http.json("/v5/import?page=60").path("next").isNull()).isTrue();
        assertThat(http.json("/v5/import?page=61").path("next").asText()).isEqualTo("/api/v5/import?page=62");
    }

    @Test
    void nextIsNeverNullOnImportWithFewerThanTwentyServices() {
        aliss.countOff(-1190);
        assertThat(http.json("/v5/import?page=1").path("next").asText()).isEqualTo("/api/v5/import?page=2");
        assertThat(http.json("/v5/import?page=99").path("next").asText()).isEqualTo("/api/v5/import?page=100");
    }

    @Test
    void pagesPastTheEndAreEmptyAndGoOn() {
        JsonNode page = http.json("/v5/import?page=500");
        assertThat(page.path("data")).isEmpty();
        assertThat(page.path("next").asText()).isEqualTo("/api/v5/import?page=501");
    }

    @Test
    void searchIsNullOnlyOnItsLastPageAndEndlessPastIt() {
        JsonNode last = http.json("/v5/services?page_size=100&page=12");
        assertThat(last.path("next").isNull()).isTrue();
        JsonNode past = http.json("/v5/services?page_size=100&page=13");
        assertThat(past.path("data")).isEmpty();
        assertThat(past.path("next").asText()).isEqualTo("/api/v5/services?postcode=&page=14&page_size=100");
    }

    @Test
    void searchLinksAreNotEncoded() {
        JsonNode page = http.json("/v5/services?q=tea%20%26%20coffee");
        assertThat(page.path("next").asText()).startsWith("/api/v5/services?postcode=&q=tea & coffee&page=2");
    }

    @Test
    void organisationsComeTwentyAPageUnsortedWithAnotherBrokenLink() {
        JsonNode page = http.json("/v5/organisations");
        assertThat(page.path("count").asInt()).isEqualTo(400);
        assertThat(page.path("data")).hasSize(20);
        List<String> ids = page.path("data").findValuesAsText("id");
        assertThat(ids).isNotEqualTo(ids.stream().sorted().toList());
        assertThat(page.path("next").asText()).isEqualTo("/api/v5/organisations?searchTerm=page=2");
    }

    @Test
    void anEnvelopeHasTheLicenceAndTheFourAttributionsAndANullError() {
        JsonNode page = http.json("/v5/import");
        assertThat(page.fieldNames())
                .toIterable()
                .containsExactly("count", "next", "previous", "meta", "data", "error");
        assertThat(page.path("error").isNull()).isTrue();
        assertThat(page.path("meta").path("licence").asText())
                .isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(page.path("meta").path("attribution").findValuesAsText("text"))
                .containsExactly(
                        "Contains National Statistics data © Crown copyright and database right 2018",
                        "Contains information from the Scottish Charity Register supplied by the Office of the Scottish"
                                + " Charity Regulator and licensed under the Open Government Licence v2.0",
                        "Contains National Records of Scotland data licensed under the Open Government Licence v3.0",
                        "Contains contributions from ALISS users");
    }

    @Test
    void anAnswerIsOpenToEveryOriginAndHasNoValidator() {
        var headers = http.get("/v5/import").headers();
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(headers.firstValue("Content-Type")).hasValue("application/json; charset=utf-8");
        assertThat(headers.map()).doesNotContainKeys("etag", "last-modified");
    }

    @Test
    void aRecordIsFoundByIdAndBySlugAndAnUnknownOneIs404WithNull() {
        String id = aliss.serviceIds().first();
        JsonNode byId = http.json("/v5/services/" + id);
        assertThat(byId.fieldNames()).toIterable().containsExactly("meta", "data", "error");
        assertThat(byId.path("data").path("id").asText()).isEqualTo(id);
        String organisation =
                byId.path("data").path("organisation").path("slug").asText();
        assertThat(http.json("/v4/organisations/" + organisation)
                        .path("data")
                        .path("slug")
                        .asText())
                .isEqualTo(organisation);
        var unknown = http.get("/v5/services/00000000-0000-4000-8000-000000000000");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).isEqualTo("null");
        assertThat(http.get("/v5/organisations/no-such-body").body()).isEqualTo("null");
    }

    @Test
    void anInvalidPostcodeIs200WithAnError() {
        var answer = http.get("/v5/services?postcode=NOWHERE");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode body = Http.parsed(answer.body());
        assertThat(body.path("error").asText()).isEqualTo("Invalid Postcode");
        assertThat(body.path("count").asInt()).isZero();
        assertThat(body.path("data")).isEmpty();
    }

    @Test
    void aFailingSearchIs400WithASerialisedException() {
        var answer = http.get("/v5/services?page_size=many");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Http.parsed(answer.body()).path("ClassName").asText()).startsWith("System.");
    }

    @Test
    void searchFindsByWordCategoryGroupFeatureAndPlace() {
        assertThat(http.json("/v5/services?q=walking+group").path("count").asInt())
                .isBetween(1, 100);
        JsonNode foodbanks = http.json("/v5/services?categories=foodbank");
        assertThat(http.json("/v4/services?category=foodbank").path("data")).isEqualTo(foodbanks.path("data"));
        assertThat(foodbanks.path("data")).isNotEmpty().allSatisfy(record -> assertThat(
                        record.path("categories").findValuesAsText("slug"))
                .contains("foodbank"));
        assertThat(http.json("/v5/services?community_groups=older-adults")
                        .path("count")
                        .asInt())
                .isBetween(20, 600);
        assertThat(http.json("/v5/services?accessibility_features=hearing-loop")
                        .path("count")
                        .asInt())
                .isBetween(5, 600);
        int near = http.json("/v5/services?postcode=G98%201AB&radius=4000")
                .path("count")
                .asInt();
        int far = http.json("/v5/services?postcode=G98%201AB&radius=200000")
                .path("count")
                .asInt();
        assertThat(near).isLessThan(far);
    }
}
