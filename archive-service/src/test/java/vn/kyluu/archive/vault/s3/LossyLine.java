package vn.kyluu.archive.vault.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to a store that can lose the answer to a PUT: the store has done it, and nobody was told. */
public final class LossyLine implements AutoCloseable {
    private final ServerSocket door;
    private final URI store;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger toLose = new AtomicInteger();

    public LossyLine(URI store) {
        this.store = store;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::serve);
    }

    /** The site behind this line; it believes in the address that it is called by. */
    public S3Site behind(S3Site site) {
        return new S3Site(
                site.name(),
                URI.create("http://127.0.0.1:" + door.getLocalPort()),
                site.region(),
                site.bucket(),
                site.accessKey(),
                site.secretKey(),
                site.timeout());
    }

    /** Loses the answers to so many of the next PUTs. */
    public void lose(int answers) {
        toLose.set(answers);
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                Socket far = new Socket(store.getHost(), store.getPort());
                Connection connection = new Connection(near, far);
                threads.execute(connection::there);
                threads.execute(connection::back);
            } catch (IOException e) {
                return;
            }
        }
    }

    private final class Connection {
        private final Socket near;
        private final Socket far;
        private volatile boolean putting;

        Connection(Socket near, Socket far) {
            this.near = near;
            this.far = far;
        }

        void there() {
            relay(near, far, true);
        }

        void back() {
            relay(far, near, false);
        }

        private void relay(Socket from, Socket to, boolean request) {
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                byte[] buffer = new byte[65_536];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (request) {
                        String start = new String(buffer, 0, Math.min(read, 4), StandardCharsets.ISO_8859_1);
                        putting = start.startsWith("PUT") || (putting && !start.matches("(GET|HEAD|POST).*"));
                    } else if (putting && toLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                        return;
                    }
                    out.write(buffer, 0, read);
                    out.flush();
                }
            } catch (IOException e) {
                // the other side has hung up, which is what this line is for
            }
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
