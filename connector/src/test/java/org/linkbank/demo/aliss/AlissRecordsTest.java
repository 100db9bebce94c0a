package org.linkbank.demo.aliss;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Records and lists as the interface has them, oddities included. */
class AlissRecordsTest {

    private static AlissSimulator aliss;
    private static Http http;
    private static List<JsonNode> services;

    @BeforeAll
    static void start() {
        aliss = AlissSimulator.start(1);
        http = new Http(aliss.url());
        services = http.sweep("v5");
    }

    @AfterAll
    static void stop() {
        aliss.close();
    }

    @Test
    void everyServiceHasEveryKeyInAlisssOrder() {
        assertThat(services).allSatisfy(service -> assertThat(service.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "name",
                        "description",
                        "description_formatted",
                        "url",
                        "referral_url",
                        "phone",
                        "email",
                        "facebook",
                        "twitter",
                        "instagram",
                        "summary",
                        "categories",
                        "accessibility_features",
                        "community_groups",
                        "service_areas",
                        "media_gallery",
                        "organisation",
                        "slug",
                        "aliss_url",
                        "permalink",
                        "is_claimed",
                        "is_deprioritised",
                        "last_updated",
                        "last_reviewed",
                        "locations",
                        "location_score"));
        assertThat(children("organisation"))
                .allSatisfy(each -> keys(each, "id name aliss_url permalink is_claimed slug"));
        assertThat(rows("locations"))
                .allSatisfy(each -> keys(
                        each,
                        "id formatted_address name description street_address locality region state postal_code country"
                                + " latitude longitude"));
        assertThat(rows("categories")).allSatisfy(each -> keys(each, "name slug selected"));
        assertThat(rows("community_groups")).allSatisfy(each -> keys(each, "name slug is_range min max selected"));
        assertThat(rows("accessibility_features"))
                .allSatisfy(each -> keys(each, "name slug additional_info icon location_id"));
        assertThat(rows("service_areas")).allSatisfy(each -> keys(each, "code type name"));
        assertThat(rows("media_gallery"))
                .isNotEmpty()
                .allSatisfy(each -> keys(each, "id url caption alt_text type thumbnail"));
    }

    @Test
    void organisationsHaveTheirOwnSpellings() {
        List<JsonNode> organisations = new ArrayList<>();
        for (int page = 1; page <= 20; page++) {
            http.json("/v5/organisations?page=" + page).path("data").forEach(organisations::add);
        }
        assertThat(organisations)
                .extracting(each -> each.path("id").asText())
                .containsExactlyInAnyOrderElementsOf(aliss.organisationIds());
        assertThat(organisations).allSatisfy(each -> {
            keys(
                    each,
                    "id name alissUrl permalink is_claimed slug description description_formatted facebook twitter"
                            + " instagram url phone email last_edited services locations");
            assertThat(each.path("services")).isNotEmpty().allSatisfy(AlissRecordsTest::nested);
        });
        assertThat(organisations)
                .anyMatch(each -> each.path("description_formatted").isNull());
        assertThat(organisations).anyMatch(each -> each.path("locations").isEmpty());
    }

    private static void nested(JsonNode service) {
        keys(
                service,
                "id name slug description summary url referral_url phone facebook twitter instagram email is_claimed"
                        + " categories accessibility_features community_groups media_galery service_areas");
        assertThat(service.path("media_galery").isNull()).isTrue();
        assertThat(service.path("accessibility_features").isNull()).isTrue();
        assertThat(service.path("community_groups").isNull()).isTrue();
        assertThat(service.path("categories"))
                .noneMatch(each -> each.path("selected").asBoolean());
        assertThat(service.path("service_areas").findValuesAsText("type")).allMatch(type -> type.matches("[0-9]"));
    }

    @Test
    void textHasTheSlipsOfTheRealThing() {
        assertThat(count(text("description", "\r\n"))).isGreaterThan(100);
        assertThat(count(text("description", "&amp;"))).isGreaterThan(50);
        assertThat(count(text("description", "â€"))).isGreaterThan(5);
        assertThat(count(text("description_formatted", "<script>"))).isGreaterThan(20);
        assertThat(services).noneMatch(text("description", "<p>"));
        assertThat(services).anyMatch(each -> each.path("name").asText().endsWith(" "));
    }

    @Test
    void emptyTextAndNullBothOccur() {
        for (String field : List.of("phone", "email", "facebook", "twitter", "summary")) {
            assertThat(services).as(field).anyMatch(each -> each.path(field).isNull());
            assertThat(services)
                    .as(field)
                    .anyMatch(each -> each.path(field).asText().isEmpty());
        }
    }

    @Test
    void phonesComeWithAndWithoutSpacesAndOnlyFromRangesKeptForDrama() {
        List<String> phones = services.stream()
                .map(each -> each.path("phone").asText(""))
                .filter(Predicate.not(String::isEmpty))
                .toList();
        assertThat(phones).anyMatch(phone -> phone.contains(" ")).anyMatch(phone -> phone.matches("[0-9]+"));
        assertThat(phones).allMatch(phone -> phone.replaceAll("[^0-9]", "")
                .matches("(0|44)(1632960[0-9]{3}|1[34]14960[0-9]{3})"));
    }

    @Test
    void placesCanBeNowhereVagueOrNone() {
        assertThat(rows("locations")).anyMatch(each -> each.path("latitude").asDouble() == 0);
        assertThat(rows("locations"))
                .anyMatch(each -> each.path("formatted_address").asText().contains(", ,"));
        assertThat(count(each -> each.path("locations").isEmpty())).isBetween(60L, 300L);
        assertThat(rows("locations"))
                .extracting(each -> each.path("postal_code").asText())
                .allMatch(code -> code.isEmpty() || code.matches("(?i)[a-z]{1,2}98 ?[0-9][a-z]{2}"));
    }

    @Test
    void areasCanBeMissingOldOrOfTheWholeKingdom() {
        List<String> codes =
                rows("service_areas").map(each -> each.path("code").asText()).toList();
        assertThat(codes).contains("S12000046", "S12000049", "S12000015", "S12000047", "XS", "XB");
        assertThat(services).anyMatch(each -> each.path("service_areas").isEmpty());
        assertThat(rows("service_areas").map(each -> each.path("type").asText()))
                .contains("Local Authority", "Country", "Ward");
    }

    @Test
    void categoriesAreMixedWithAncestorsSpacesDuplicatesAndOneWithoutASlug() {
        assertThat(rows("categories")).anyMatch(each -> !each.path("selected").asBoolean());
        assertThat(rows("categories"))
                .anyMatch(each -> each.path("name").asText().endsWith(" "));
        assertThat(rows("categories")).anyMatch(each -> each.path("slug").isNull());
        assertThat(services).anyMatch(each -> {
            List<String> names = each.path("categories").findValuesAsText("name");
            return new HashSet<>(names).size() < names.size();
        });
        assertThat(services)
                .allMatch(each ->
                        each.path("categories").findValuesAsText("selected").contains("true"));
    }

    @Test
    void agesComeWithTheOneGroupThatHasThemAndAreZeroElsewhere() {
        assertThat(rows("community_groups"))
                .anyMatch(each -> each.path("is_range").asBoolean());
        assertThat(rows("community_groups")
                        .filter(each -> !each.path("is_range").asBoolean()))
                .allMatch(each ->
                        each.path("min").asInt() == 0 && each.path("max").asInt() == 0);
    }

    @Test
    void twoFeaturesShareOneSlug() {
        Set<String> names = new HashSet<>();
        rows("accessibility_features")
                .filter(each -> each.path("slug").asText().equals("app-based-service"))
                .forEach(each -> names.add(each.path("name").asText()));
        assertThat(names).containsExactlyInAnyOrder("App Based Service", "Telephone Service");
        assertThat(rows("accessibility_features"))
                .anyMatch(each -> each.path("location_id").isNull());
    }

    @Test
    void datesComeWithOffsetsWithSevenDigitsOfASecondAndWithNeither() {
        assertThat(services).anyMatch(text("last_updated", "+01:00"));
        assertThat(services).anyMatch(each -> each.path("last_updated").asText().matches(".*\\.[0-9]{7}"));
        assertThat(count(each -> each.path("last_updated").asText().endsWith("T00:00:00")))
                .isGreaterThan(600);
    }

    @Test
    void addressesCanHoldSpaces() {
        assertThat(services).anyMatch(text("url", " "));
    }

    @Test
    void theListsAreWholeAndUnpaged() {
        JsonNode categories = http.json("/v5/categories").path("data");
        assertThat(categories).hasSize(16).allSatisfy(each -> keys(each, "id name slug icon count sub_categories"));
        assertThat(http.json("/v4/categories-flat").path("data")).hasSizeBetween(310, 314);
        assertThat(http.json("/v5/community-groups-flat").path("data")).hasSize(38);
        assertThat(http.json("/v4/community-groups").path("data")).hasSize(15);
        assertThat(http.json("/v5/accessibility-features").path("data"))
                .hasSize(17)
                .allSatisfy(each ->
                        keys(each, "id name promptquestions icon slug displayorder is_virtual is_physical count"));
        assertThat(http.get("/v4/accessibility-features").statusCode()).isEqualTo(404);
        JsonNode areas = http.json("/v5/service-areas").path("data");
        assertThat(areas).hasSize(80).allSatisfy(each -> keys(each, "id code type name geojson"));
        assertThat(Http.parsed(areas.get(0).path("geojson").asText())
                        .path("type")
                        .asText())
                .isEqualTo("Feature");
    }

    @Test
    void theAreasOfAServiceAreABareArrayOrAnEmptyText() {
        JsonNode homed = services.stream()
                .filter(each ->
                        each.path("service_areas").findValuesAsText("code").contains("S12000049"))
                .findFirst()
                .orElseThrow();
        JsonNode features = http.json(
                "/v5/service-area-spatial?service_id=" + homed.path("id").asText());
        assertThat(features.isArray()).isTrue();
        assertThat(features.findValuesAsText("lad18nm")).contains("Glasgow City");
        assertThat(http.get("/v4/service-area-spatial?service_id=unknown").body())
                .isEqualTo("\"\"");
    }

    private static void keys(JsonNode node, String names) {
        assertThat(node.fieldNames()).toIterable().containsExactly(names.split(" "));
    }

    private static Stream<JsonNode> children(String field) {
        return services.stream().map(each -> each.path(field));
    }

    private static Stream<JsonNode> rows(String field) {
        return children(field).flatMap(each -> StreamSupport.stream(each.spliterator(), false));
    }

    private static Predicate<JsonNode> text(String field, String part) {
        return each -> each.path(field).asText().contains(part);
    }

    private static long count(Predicate<JsonNode> test) {
        return services.stream().filter(test).count();
    }
}
