package org.linkbank.camel;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.linkbank.source.files.FileFetcher;

/** Opens the file that the harvest asks for, in place of a fetch. Whoever reads it closes it. */
final class OpenFile implements Processor {

    private final FileFetcher files;

    OpenFile(FileFetcher files) {
        this.files = files;
    }

    @Override
    public void process(Exchange exchange) {
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setBody(files.open(Fetch.of(exchange).request()));
    }
}
