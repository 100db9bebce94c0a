package org.linkbank.source.website;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which types of schema.org are understood, each as one of few that the vocabulary uses. */
final class SchemaTypes {

    private static final Map<String, String> PAGES = table(Map.ofEntries(
            Map.entry("NewsArticle", List.of("NewsArticle", "ReportageNewsArticle", "PressRelease")),
            Map.entry("BlogPosting", List.of("BlogPosting", "SocialMediaPosting", "LiveBlogPosting")),
            Map.entry("Report", List.of("Report")),
            Map.entry("Guide", List.of("Guide", "HowTo")),
            Map.entry("Book", List.of("Book")),
            Map.entry(
                    "DigitalDocument",
                    List.of("DigitalDocument", "TextDigitalDocument", "PresentationDigitalDocument")),
            Map.entry("LearningResource", List.of("LearningResource", "Course", "Quiz")),
            Map.entry(
                    "Article",
                    List.of(
                            "Article",
                            "TechArticle",
                            "ScholarlyArticle",
                            "AdvertiserContentArticle",
                            "OpinionNewsArticle")),
            Map.entry(
                    "WebPage",
                    List.of(
                            "WebPage",
                            "AboutPage",
                            "CollectionPage",
                            "ContactPage",
                            "FAQPage",
                            "ItemPage",
                            "ProfilePage",
                            "QAPage",
                            "SearchResultsPage"))));

    private static final Map<String, String> THINGS = table(Map.of(
            "Event",
            List.of(
                    "Event",
                    "BusinessEvent",
                    "ChildrensEvent",
                    "CourseInstance",
                    "EducationEvent",
                    "ExhibitionEvent",
                    "Festival",
                    "LiteraryEvent",
                    "MusicEvent",
                    "SocialEvent",
                    "SportsEvent",
                    "TheaterEvent",
                    "VisualArtsEvent"),
            "Service",
            List.of("Service", "GovernmentService"),
            "Organization",
            List.of(
                    "Organization",
                    "EducationalOrganization",
                    "GovernmentOrganization",
                    "LocalBusiness",
                    "MedicalOrganization",
                    "NGO",
                    "Project",
                    "SportsOrganization")));

    private SchemaTypes() {}

    private static Map<String, String> table(Map<String, List<String>> byClass) {
        Map<String, String> table = new HashMap<>();
        byClass.forEach((own, types) -> types.forEach(type -> table.put(type, own)));
        return Map.copyOf(table);
    }

    /** The class of a page's own description, or null when the node describes something else. */
    static @Nullable String page(JsonNode node) {
        return first(node, PAGES);
    }

    /** The class of a thing that a page tells of, or null. */
    static @Nullable String thing(JsonNode node) {
        return first(node, THINGS);
    }

    private static @Nullable String first(JsonNode node, Map<String, String> table) {
        JsonNode type = node.path("type");
        for (JsonNode each : type.isArray() ? type : List.of(type)) {
            @Nullable String own = table.get(each.asText());
            if (own != null) {
                return own;
            }
        }
        return null;
    }
}
