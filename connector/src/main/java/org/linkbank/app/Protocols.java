package org.linkbank.app;

import java.util.Map;
import java.util.Optional;
import org.linkbank.home.Overlay;
import org.linkbank.mapping.Mapping;
import org.linkbank.source.Protocol;
import org.linkbank.source.Source;
import org.linkbank.source.aliss.AlissProtocol;
import org.linkbank.source.pages.PageMemory;
import org.linkbank.table.TableSchema;

/** Which protocol a route template speaks. A new kind of source is a line here, a template and a class that knows it. */
final class Protocols {

    private Protocols() {}

    /** Empty when no protocol belongs to the source's template. */
    static Optional<Protocol> of(
            Source source, Mapping mapping, Map<String, TableSchema> schemas, Overlay overlay, PageMemory pages) {
        FileProtocols files = new FileProtocols(mapping, schemas, overlay);
        Map<String, Protocol> byTemplate = Map.of(
                "pull-aliss",
                new AlissProtocol(pages),
                "pull-file",
                files.local(source),
                "pull-web-file",
                files.web(),
                "pull-rdf",
                files.rdf(source));
        return Optional.ofNullable(byTemplate.get(source.template()));
    }
}
