package org.linkbank.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.linkbank.record.Limits;

/** The parts of a package: a zip in a temporary file, of which no more is unpacked than the limit allows. */
final class Parts implements AutoCloseable {

    private static final int MOST_PARTS = 10_000;
    private static final int OLD_FORMAT = 0xD0;

    private final Path file;
    private final ZipFile zip;
    private final Limits limits;
    private long unpacked;

    private Parts(Path file, ZipFile zip, Limits limits) {
        this.file = file;
        this.zip = zip;
        this.limits = limits;
    }

    static Parts of(InputStream body, Limits limits) throws IOException {
        Path file = Files.createTempFile("linkbank-", ".sheet");
        try {
            copy(body, file, limits.bytes());
            ZipFile zip = zip(file);
            if (zip.size() > MOST_PARTS) {
                zip.close();
                throw new WorkbookException("expected a spreadsheet of at most " + MOST_PARTS + " parts, found more");
            }
            return new Parts(file, zip, limits);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static void copy(InputStream body, Path file, long most) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long total = 0;
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                total += n;
                if (total > most) {
                    throw new WorkbookException("expected at most " + most + " bytes, found more");
                }
                out.write(buffer, 0, n);
            }
        }
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            try (InputStream in = Files.newInputStream(file)) {
                throw new WorkbookException(
                        in.read() == OLD_FORMAT
                                ? "expected a spreadsheet, .xlsx or .ods, found an old or a locked one: save it as .xlsx"
                                        + " without a password"
                                : "expected a spreadsheet, .xlsx or .ods, found something else, or one that is cut off");
            }
        }
    }

    Limits limits() {
        return limits;
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** A part by its name, letters' case aside, as some programs write it. */
    InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        for (Enumeration<? extends ZipEntry> all = zip.entries(); entry == null && all.hasMoreElements(); ) {
            ZipEntry each = all.nextElement();
            entry = each.getName().equalsIgnoreCase(name) ? each : null;
        }
        if (entry == null) {
            throw new WorkbookException("expected a spreadsheet with the part " + name + ", found none");
        }
        return new Counted(zip.getInputStream(entry));
    }

    @Override
    public void close() throws IOException {
        try {
            zip.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count(Math.max(n, 0));
            return n;
        }

        private void count(int n) throws WorkbookException {
            unpacked += n;
            if (unpacked > limits.bytes()) {
                throw new WorkbookException(
                        "expected a spreadsheet of at most " + limits.bytes() + " bytes unpacked, found more");
            }
        }
    }
}
