package org.linkbank.source.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that says exactly what a test wants, byte by byte. */
final class RawServer implements AutoCloseable {

    /** Writes an answer, its head included. */
    interface Script {
        void answer(OutputStream out) throws IOException, InterruptedException;
    }

    final AtomicInteger requests = new AtomicInteger();
    final AtomicInteger broken = new AtomicInteger();
    private final ServerSocket socket;

    RawServer(Script script) throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> serve(script), "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    static Script endless(String head, String piece, long millisBetween) {
        return out -> {
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            while (!Thread.currentThread().isInterrupted()) {
                out.write(piece.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                Timekeeper.SYSTEM.pause(millisBetween * 1_000_000);
            }
        };
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/";
    }

    private void serve(Script script) {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                requests.incrementAndGet();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
                String line = in.readLine();
                while (line != null && !line.isEmpty()) {
                    line = in.readLine();
                }
                script.answer(client.getOutputStream());
            } catch (IOException e) {
                broken.incrementAndGet(); // the client went away, which is what these tests are about
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
