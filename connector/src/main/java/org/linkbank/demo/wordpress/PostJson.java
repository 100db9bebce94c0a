package org.linkbank.demo.wordpress;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A record as the REST interface shows it. */
final class PostJson {

    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private PostJson() {}

    static ObjectNode of(SitePost post, String home, boolean embed) {
        ObjectNode json = JSON.createObjectNode()
                .put("id", post.id())
                .put("date", TIME.format(post.published()))
                .put("date_gmt", TIME.format(post.published()))
                .put("modified", TIME.format(post.modified()))
                .put("modified_gmt", TIME.format(post.modified()))
                .put("slug", post.type() + "-" + post.id())
                .put("status", post.status())
                .put("type", post.type())
                .put("link", home + "/" + post.type() + "-" + post.id() + "/")
                .put("author", post.author());
        json.putObject("guid").put("rendered", home + "/?p=" + post.id());
        json.putObject("title").put("rendered", post.title());
        json.putObject("content").put("rendered", post.content()).put("protected", false);
        json.putObject("excerpt").put("rendered", post.excerpt()).put("protected", false);
        json.putObject("_links").putArray("self").addObject().put("href", home + "/wp-json/wp/v2/x/" + post.id());
        if (embed) {
            embedded(post, json.putObject("_embedded"), home);
        }
        return json;
    }

    private static void embedded(SitePost post, ObjectNode embedded, String home) {
        embedded.putArray("author")
                .addObject()
                .put("id", post.author())
                .put("name", post.authorName())
                .put("link", home + "/author/" + post.author() + "/");
        ArrayNode terms = embedded.putArray("wp:term");
        String slug = post.subject().toLowerCase(Locale.ROOT).replace(' ', '-');
        terms.addArray()
                .addObject()
                .put("name", post.subject())
                .put("slug", slug)
                .put("taxonomy", "category");
        terms.addArray()
                .addObject()
                .put("name", "partnership")
                .put("slug", "partnership")
                .put("taxonomy", "post_tag");
    }
}
