package org.linkbank.app;

import java.util.Map;
import java.util.Optional;
import org.linkbank.home.Overlay;
import org.linkbank.mapping.Mapping;
import org.linkbank.source.Protocol;
import org.linkbank.source.Source;
import org.linkbank.source.aliss.AlissProtocol;
import org.linkbank.source.files.FileProtocol;
import org.linkbank.source.oruk.OrukProtocol;
import org.linkbank.source.pages.PageMemory;
import org.linkbank.source.rpde.RpdeProtocol;

/** Which protocol a route template speaks. A new kind of source is a line here, a template and a class that knows it. */
final class Protocols {

    private Protocols() {}

    /** Empty when no protocol belongs to the source's template. */
    static Optional<Protocol> of(Source source, Mapping mapping, Overlay overlay, PageMemory pages) {
        Map<String, Protocol> byTemplate = Map.of(
                "pull-aliss",
                new AlissProtocol(pages),
                "pull-oruk",
                new OrukProtocol(),
                "pull-rpde",
                new RpdeProtocol(),
                "pull-file",
                new FileProtocol(overlay::find, mapping::form, mapping::split));
        return Optional.ofNullable(byTemplate.get(source.template()));
    }
}
