package org.linkbank.source.website;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.util.List;

/**
 * What a site's robots.txt says to this program (RFC 9309): to the product token {@code linkbank}, else to everybody.
 *
 * @param pace milliseconds from one request to the next (Crawl-delay); 0 when it asks for none
 */
record RobotsTxt(BaseRobotRules rules, long pace) {

    /** What is read of it at most (RFC 9309 section 2.5). */
    static final int MOST_BYTES = 500 * 1024;

    static final RobotsTxt NONE = new RobotsTxt(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), 0);

    private static final String PRODUCT = "linkbank";
    private static final long LONGEST_PACE = 300_000;

    static RobotsTxt parse(URI at, byte[] body) {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(LONGEST_PACE, 5);
        BaseRobotRules rules = parser.parseContent(at.toString(), body, "text/plain", List.of(PRODUCT));
        return new RobotsTxt(rules, Math.max(0, rules.getCrawlDelay()));
    }

    boolean allows(URI page) {
        return rules.isAllowed(page.toString());
    }

    /** Whether nothing at all is allowed, a Crawl-delay of over five minutes included. */
    boolean forbidsAll() {
        return rules.isAllowNone();
    }

    List<String> sitemaps() {
        return rules.getSitemaps();
    }
}
