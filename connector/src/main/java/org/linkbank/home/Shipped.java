package org.linkbank.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Where the routes, mappings and vocabulary are that come with the program. */
final class Shipped {

    /** A system property that names a folder to use instead, such as a checkout whose files are being written. */
    private static final String PROPERTY = "linkbank.defaults";

    private static final String FOLDER = "defaults";

    private Shipped() {}

    /** The folder: that of the property, else {@code defaults/} beside this class, in its folder of classes or its jar. */
    static Path folder() {
        String given = System.getProperty(PROPERTY, "");
        return given.isEmpty()
                ? besideClasses()
                : Path.of(given).toAbsolutePath().normalize();
    }

    private static Path besideClasses() {
        String own = Shipped.class.getName().replace('.', '/') + ".class";
        URL url = Objects.requireNonNull(Shipped.class.getResource("/" + own), own);
        String root = url.toString().substring(0, url.toString().length() - own.length());
        return root.startsWith("jar:") ? inJar(root) : Path.of(URI.create(root)).resolve(FOLDER);
    }

    /**
     * {@code jar:file:/x.jar!/}, or Spring Boot's {@code jar:nested:/x.jar/!BOOT-INF/classes/!/} when it runs as one file
     * (its NestedLocation): in both the jar is a zip whose entries hold the folder.
     */
    static Path inJar(String root) {
        boolean nested = root.startsWith("jar:nested:");
        String rest = root.substring(nested ? "jar:nested:".length() : "jar:".length());
        String jar = rest.substring(0, rest.indexOf(nested ? "/!" : "!"));
        String inside = nested ? rest.substring(jar.length() + 2, rest.lastIndexOf("!")) : "";
        return zip(nested ? "file:" + jar : jar).getPath("/").resolve(inside).resolve(FOLDER);
    }

    /** Stays open as long as the program runs; the JDK keeps one file system a jar. */
    @SuppressWarnings("resource")
    private static FileSystem zip(String jar) {
        try {
            URI uri = new URI("jar:" + jar);
            try {
                return FileSystems.newFileSystem(uri, Map.of());
            } catch (FileSystemAlreadyExistsException e) {
                return FileSystems.getFileSystem(uri);
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program's own jar has an address that is none: " + jar, e);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own jar cannot be read: " + jar, e);
        }
    }
}
