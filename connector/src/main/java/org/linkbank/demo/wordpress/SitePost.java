package org.linkbank.demo.wordpress;

import java.time.LocalDateTime;
import java.util.List;
import org.linkbank.demo.Chance;

/**
 * An invented record of the site: what it says follows from its number and version.
 *
 * @param type post, page or toolkit
 * @param status publish, trash, draft or deleted
 */
record SitePost(int id, String type, int version, LocalDateTime published, LocalDateTime modified, String status) {

    private static final List<String> SUBJECTS =
            List.of("Governance", "Mergers", "Sharing premises", "Evaluation", "Procurement", "Volunteering");
    private static final List<String> FORMS = List.of(
            "what trustees ask", "ten steps", "a checklist", "lessons from a pilot", "a template", "who does what");
    private static final List<String> AUTHORS = List.of("Eilidh Grant", "Ruaridh Maclean", "Sheena Muir");

    boolean visible() {
        return status.equals("publish");
    }

    String subject() {
        return SUBJECTS.get(id % SUBJECTS.size());
    }

    /** As WordPress texturises it: entities and all. */
    String title() {
        String form = Chance.of("post", id).from(FORMS);
        return subject() + " &#038; partnership &#8211; " + form
                + (version > 1 ? " (revised " + (version - 1) + ")" : "");
    }

    String content() {
        return "<p>" + subject() + " in partnership, number " + id + ".</p>\n<p>It&#8217;s free to use; edition "
                + version + ".</p>\n";
    }

    String excerpt() {
        return "<p>" + subject() + " in partnership, number " + id + ". [&hellip;]</p>\n";
    }

    int author() {
        return 1 + id % AUTHORS.size();
    }

    String authorName() {
        return AUTHORS.get(id % AUTHORS.size());
    }

    SitePost edited(LocalDateTime when) {
        return new SitePost(id, type, version + 1, published, when, status);
    }

    SitePost turned(String other, LocalDateTime when) {
        return new SitePost(id, type, version, published, when, other);
    }
}
