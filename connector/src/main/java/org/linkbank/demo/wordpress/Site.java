package org.linkbank.demo.wordpress;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What the site has on a day, by id, visible or not. Day 1 has as many posts as asked for, eight pages and six toolkits; each
 * later day adds three posts, edits three, and sends one to the trash, one to the drafts and one to nothing. A fifth of the
 * posts share one second, as an import leaves them.
 */
record Site(int day, List<SitePost> posts) {

    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 3, 2, 9, 0);
    private static final int PAGES = 8;
    private static final int TOOLKITS = 6;

    Site {
        posts = List.copyOf(posts);
    }

    static Site on(int day, int posts) {
        if (day < 1) {
            throw new IllegalArgumentException("day: expected 1 or later, found " + day);
        }
        List<SitePost> all = new ArrayList<>();
        for (int id = 1; id <= posts + PAGES + TOOLKITS; id++) {
            String type = id <= posts ? "post" : id <= posts + PAGES ? "page" : "toolkit";
            LocalDateTime time =
                    id <= posts / 5 ? FIRST.minusDays(300) : FIRST.minusMinutes(1L + posts + PAGES + TOOLKITS - id);
            all.add(new SitePost(id, type, 1, time, time, "publish"));
        }
        Site site = new Site(1, all);
        while (site.day < day) {
            site = site.next();
        }
        return site;
    }

    private Site next() {
        int tomorrow = day + 1;
        LocalDateTime then = FIRST.plusDays(tomorrow - 1L);
        List<SitePost> changed = new ArrayList<>(posts);
        List<Integer> visible = new ArrayList<>();
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).visible()) {
                visible.add(i);
            }
        }
        for (int i = 0; i < 3 && i < visible.size(); i++) {
            int at = visible.get((tomorrow * 5 + i * 11) % visible.size());
            changed.set(at, changed.get(at).edited(then.plusMinutes(i)));
        }
        List<String> ends = List.of("trash", "draft", "deleted");
        for (int i = 0; i < ends.size(); i++) {
            int at = visible.get((tomorrow * 5 + 3 + i * 11) % visible.size());
            changed.set(at, changed.get(at).turned(ends.get(i), then));
        }
        for (int i = 1; i <= 3; i++) {
            changed.add(new SitePost(posts.size() + i, "post", 1, then.plusMinutes(i), then.plusMinutes(i), "publish"));
        }
        return new Site(tomorrow, changed);
    }

    List<SitePost> visible(String type) {
        return posts.stream()
                .filter(post -> post.type().equals(type) && post.visible())
                .toList();
    }
}
