package org.linkbank.source.wordpress;

/**
 * A type of content.
 *
 * @param name as in {@code post}
 * @param path where the REST interface lists it, as in {@code wp/v2/posts}
 */
record ContentType(String name, String path) {

    static final ContentType POST = new ContentType("post", "wp/v2/posts");
    static final ContentType PAGE = new ContentType("page", "wp/v2/pages");

    /** What the ids of its records begin with. */
    String prefix() {
        return name + "/";
    }
}
