package org.linkbank.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linkbank.door.OperatorCommands;
import org.linkbank.home.Listen;
import org.linkbank.home.Overlay;
import org.linkbank.publish.Catalogue;
import org.linkbank.publish.QueryLimits;
import org.linkbank.publish.Vocabulary;
import org.linkbank.web.WebConfiguration;
import org.linkbank.web.WebSettings;
import org.springframework.boot.WebApplicationType;

/** The face in a browser, with what it needs of a workspace. */
final class Web {

    private Web() {}

    static Faces faces(Workspace workspace, int port, OperatorCommands commands) {
        Listen listen = workspace.settings().listen();
        WebSettings settings = new WebSettings(
                workspace.settings().operator().name(), listen.address(), serveFile(workspace), QueryLimits.DEFAULT);
        Vocabulary vocabulary = Vocabulary.read(vocabulary(workspace.overlay()));
        return new Faces(
                WebApplicationType.SERVLET,
                List.of(Linkbank.class, WebConfiguration.class),
                Map.of("server.address", listen.address(), "server.port", port),
                beans -> {
                    beans.registerBean(WebSettings.class, () -> settings);
                    beans.registerBean(Catalogue.class, () -> workspace::sources);
                    beans.registerBean(Vocabulary.class, () -> vocabulary);
                    beans.registerBean(OperatorCommands.class, () -> commands);
                });
    }

    private static Path serveFile(Workspace workspace) {
        return workspace.home().serveFile();
    }

    private static List<Path> vocabulary(Overlay overlay) {
        List<Path> files = new ArrayList<>(overlay.list("vocab", ".ttl"));
        files.addAll(overlay.list("vocab/schemes", ".ttl"));
        files.addAll(overlay.list("vocab/crosswalks", ".ttl"));
        return files;
    }
}
