package org.linkbank.app;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linkbank.home.Overlay;
import org.linkbank.mapping.Mapping;
import org.linkbank.source.Protocol;
import org.linkbank.source.Source;
import org.linkbank.source.aliss.AlissProtocol;
import org.linkbank.source.feed.FeedProtocol;
import org.linkbank.source.liferay.LiferayProtocol;
import org.linkbank.source.oai.OaiProtocol;
import org.linkbank.source.oruk.OrukProtocol;
import org.linkbank.source.pages.PageMemory;
import org.linkbank.source.rpde.RpdeProtocol;
import org.linkbank.source.website.WebsiteProtocol;
import org.linkbank.source.wordpress.WordPressProtocol;
import org.linkbank.table.TableSchema;

/**
 * Which protocol a route template speaks. A new kind of source is a line here, a template and a class that knows it.
 *
 * @param secrets puts the values of secrets in place of references to them
 */
record Protocols(Overlay overlay, PageMemory pages, UnaryOperator<String> secrets) {

    /** Empty when no protocol belongs to the source's template. */
    Optional<Protocol> of(Source source, Mapping mapping, Map<String, TableSchema> schemas) {
        FileProtocols files = new FileProtocols(mapping, schemas, overlay);
        @Nullable
        Protocol protocol =
                switch (source.template()) {
                    case "pull-aliss" -> new AlissProtocol(pages);
                    case "pull-feed" -> new FeedProtocol();
                    case "pull-file" -> files.local(source);
                    case "pull-liferay" -> new LiferayProtocol(secrets);
                    case "pull-oai" -> new OaiProtocol();
                    case "pull-oruk" -> new OrukProtocol();
                    case "pull-rdf" -> files.rdf(source);
                    case "pull-rpde" -> new RpdeProtocol();
                    case "pull-web-file" -> files.web();
                    case "pull-website" -> new WebsiteProtocol();
                    case "pull-wordpress" -> new WordPressProtocol();
                    default -> null;
                };
        return Optional.ofNullable(protocol);
    }
}
