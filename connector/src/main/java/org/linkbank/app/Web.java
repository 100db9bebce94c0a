package org.linkbank.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linkbank.door.OperatorCommands;
import org.linkbank.home.Listen;
import org.linkbank.home.Overlay;
import org.linkbank.publish.Catalogue;
import org.linkbank.publish.QueryLimits;
import org.linkbank.publish.Vocabulary;
import org.linkbank.reader.LogIn;
import org.linkbank.reader.Readers;
import org.linkbank.store.Stores;
import org.linkbank.web.PrivateBank;
import org.linkbank.web.PrivateConfiguration;
import org.linkbank.web.WebConfiguration;
import org.linkbank.web.WebSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;

/** The face in a browser, with what it needs of a workspace. */
final class Web {

    private static final Logger LOG = LoggerFactory.getLogger(Web.class);

    private Web() {}

    static Faces faces(Workspace workspace, Stores stores, int port, OperatorCommands commands) {
        Optional<PrivateBank> forReaders = forReaders(workspace, stores);
        Listen listen = workspace.settings().listen();
        WebSettings settings = new WebSettings(
                workspace.settings().operator().name(), listen.address(), serveFile(workspace), QueryLimits.DEFAULT);
        Vocabulary vocabulary = Vocabulary.read(vocabulary(workspace.overlay()));
        return new Faces(
                WebApplicationType.SERVLET,
                configurations(forReaders.isPresent()),
                Map.of("server.address", listen.address(), "server.port", port),
                beans -> {
                    beans.registerBean(WebSettings.class, () -> settings);
                    beans.registerBean(Catalogue.class, () -> workspace::open);
                    beans.registerBean(Vocabulary.class, () -> vocabulary);
                    beans.registerBean(OperatorCommands.class, () -> commands);
                    forReaders.ifPresent(bank -> beans.registerBean(PrivateBank.class, () -> bank));
                });
    }

    private static List<Class<?>> configurations(boolean readers) {
        return readers
                ? List.of(Linkbank.class, WebConfiguration.class, PrivateConfiguration.class)
                : List.of(Linkbank.class, WebConfiguration.class);
    }

    /** Empty where there is nothing private, or nobody to show it to. */
    private static Optional<PrivateBank> forReaders(Workspace workspace, Stores stores) {
        Readers readers = workspace.readers();
        if (readers.isEmpty() && !workspace.privateIds().isEmpty()) {
            LOG.warn(
                    "{} are private, and {} names nobody who may read them: /private is not served. Put {}=name:hash into"
                            + " secrets.env; `linkbank password` makes the hash.",
                    workspace.privateIds(),
                    Readers.VARIABLE,
                    Readers.VARIABLE);
        }
        return stores.forReaders()
                .filter(store -> !readers.isEmpty())
                .map(store -> new PrivateBank(store, workspace::closed, new LogIn(readers, Clock.systemUTC())));
    }

    private static Path serveFile(Workspace workspace) {
        return workspace.home().serveFile();
    }

    private static List<Path> vocabulary(Overlay overlay) {
        List<Path> files = new ArrayList<>(overlay.list("vocab", ".ttl"));
        files.addAll(overlay.list("vocab/schemes", ".ttl"));
        return files;
    }
}
