package org.linkbank.source.discover;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.linkbank.source.harvest.WebAddress;

/** OAI-PMH 2.0: an answer to {@code ?verb=Identify}, at the address itself or where repositories usually have it. */
final class OaiDetector implements Detector {

    private static final List<String> USUAL =
            List.of("/oai/request", "/server/oai/request", "/oai", "/oai2", "/oai-pmh", "/cgi/oai2");

    @Override
    public String template() {
        return "pull-oai";
    }

    @Override
    public List<Offer> detect(Site site) {
        List<Offer> offers = new ArrayList<>();
        for (String base : bases(site)) {
            Probe answer = offers.isEmpty()
                    ? site.get(base + "?verb=Identify", "text/xml,application/xml")
                    : Probe.none(site.url());
            if (answer.mentions("<OAI-PMH") && answer.mentions("Identify>")) {
                Element name =
                        Jsoup.parse(answer.text(), "", Parser.xmlParser()).selectFirst("repositoryName");
                String called = name == null || name.text().isBlank()
                        ? ""
                        : ", \"" + name.text().strip() + "\"";
                offers.add(Offer.of(template(), URI.create(base), "a repository that speaks OAI-PMH 2.0" + called));
            }
        }
        return offers;
    }

    private static Set<String> bases(Site site) {
        Set<String> bases = new LinkedHashSet<>(List.of(site.base()));
        String root = WebAddress.root(site.root());
        USUAL.forEach(path -> bases.add(root + path));
        return bases;
    }
}
