package org.linkbank.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.linkbank.door.ServeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The token of this process: written down for the operator's commands when the server listens, taken away when it stops. */
@Component
final class DoorToken implements ApplicationListener<WebServerInitializedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(DoorToken.class);

    private final Path file;
    private final String address;
    private final AtomicReference<@Nullable ServeFile> written = new AtomicReference<>();

    DoorToken(WebSettings settings) {
        this.file = settings.serveFile();
        this.address = settings.address();
    }

    /** Unguessable; before the server listens nobody can ask. */
    String value() {
        ServeFile serve = written.get();
        if (serve == null) {
            throw new IllegalStateException("the server does not listen yet");
        }
        return serve.token();
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        ServeFile serve = ServeFile.ofThisProcess(address, event.getWebServer().getPort());
        written.set(serve);
        try {
            serve.write(file);
        } catch (IOException e) {
            LOG.error("{}: cannot be written; commands cannot reach this server while it runs", file, e);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        ServeFile serve = written.getAndSet(null);
        if (serve != null) {
            try {
                serve.delete(file);
            } catch (IOException e) {
                LOG.warn("{}: cannot be deleted; it names a process that is gone", file, e);
            }
        }
    }
}
