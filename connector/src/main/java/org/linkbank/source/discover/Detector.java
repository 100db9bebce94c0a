package org.linkbank.source.discover;

import java.util.List;

/** Knows by which signs a site shows that it publishes records in one way. */
interface Detector {

    /** The route template that pulls what is found. */
    String template();

    /** What the site offers of this, best first; empty when it shows none of the signs. Nothing is thrown for odd answers. */
    List<Offer> detect(Site site);
}
