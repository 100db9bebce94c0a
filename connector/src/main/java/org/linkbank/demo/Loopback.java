package org.linkbank.demo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.Extension;

/** Where every simulator listens: a free port of the loopback address, quick to start, with nothing remembered or logged. */
public final class Loopback {

    private Loopback() {}

    /** A server that is not started yet, and answers as its extension does. */
    public static WireMockServer server(Extension answers) {
        return new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .jettyAcceptors(1)
                .containerThreads(12)
                .jettyStopTimeout(1L)
                .http2PlainDisabled(true)
                .gzipDisabled(true)
                .templatingEnabled(false)
                .stubRequestLoggingDisabled(true)
                .disableRequestJournal()
                .extensions(answers));
    }
}
