package org.linkbank.door;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a command writes while it runs in another process: pieces of standard output and standard error in the order they
 * were written, byte for byte, then the exit code. A piece is one letter ({@code o}, {@code e}), its length in four bytes
 * and its bytes; the end is {@code x} and the code in four bytes. A stream without its end was cut off.
 */
public final class CommandStream {

    public static final String MEDIA_TYPE = "application/vnd.linkbank.command-stream";

    private static final int LONGEST_PIECE = 1 << 20;

    private CommandStream() {}

    /** Writes a command's output. Safe for use by the several threads of one command. */
    public static final class Writer {

        private final DataOutputStream to;

        public Writer(OutputStream to) {
            this.to = new DataOutputStream(to);
        }

        public PrintStream out() {
            return new PrintStream(new Channel('o'), true, StandardCharsets.UTF_8);
        }

        public PrintStream err() {
            return new PrintStream(new Channel('e'), true, StandardCharsets.UTF_8);
        }

        public synchronized void end(int exitCode) throws IOException {
            to.writeByte('x');
            to.writeInt(exitCode);
            to.flush();
        }

        private synchronized void piece(char channel, byte[] bytes, int offset, int length) throws IOException {
            for (int at = offset; at < offset + length; at += LONGEST_PIECE) {
                int size = Math.min(LONGEST_PIECE, offset + length - at);
                to.writeByte(channel);
                to.writeInt(size);
                to.write(bytes, at, size);
            }
        }

        private synchronized void flush() throws IOException {
            to.flush();
        }

        private final class Channel extends OutputStream {

            private final char name;

            Channel(char name) {
                this.name = name;
            }

            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                piece(name, bytes, offset, length);
            }

            @Override
            public void flush() throws IOException {
                Writer.this.flush();
            }
        }
    }

    /**
     * Copies a command's output to the given streams as it comes.
     *
     * @return the exit code
     * @throws EOFException when the stream ends before its end
     */
    public static int copy(InputStream from, PrintStream out, PrintStream err) throws IOException {
        DataInputStream pieces = new DataInputStream(from);
        while (true) {
            int kind = pieces.readByte();
            int number = pieces.readInt();
            if (kind == 'x') {
                return number;
            }
            if ((kind != 'o' && kind != 'e') || number < 0 || number > LONGEST_PIECE) {
                throw new IOException("operator's door: expected a command's output, found something else");
            }
            PrintStream to = kind == 'o' ? out : err;
            to.write(pieces.readNBytes(number));
            to.flush();
        }
    }
}
