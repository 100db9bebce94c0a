package org.linkbank.bench;

import java.io.IOException;
import java.net.URI;
import org.linkbank.demo.Simulator;
import org.linkbank.record.SourceId;

/** The played register as a simulator among the others: against it the other kinds are held. Its day does not matter. */
record AlissLikeRegister(Feed feed) implements Simulator {

    static AlissLikeRegister of(Settings settings, int records) throws IOException {
        return new AlissLikeRegister(new Feed(settings, records, true));
    }

    @Override
    public String name() {
        return "ALISS";
    }

    @Override
    public SourceId plays() {
        return new SourceId("aliss");
    }

    @Override
    public URI url() {
        return feed.address();
    }

    @Override
    public int day() {
        return 1;
    }

    @Override
    public void day(int day) {}

    @Override
    public long requests() {
        return feed.requests();
    }

    @Override
    public void close() {
        feed.close();
    }
}
