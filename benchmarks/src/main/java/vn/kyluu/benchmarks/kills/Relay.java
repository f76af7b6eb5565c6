package vn.kyluu.benchmarks.kills;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Passes on what one process says to another machine, so that it can be seen who says it, and when. */
final class Relay implements AutoCloseable {
    private static final int CHUNK = 16 * 1024;

    private final ServerSocket door;
    private final int target;
    private final Consumer<String> watcher;

    /** @param watcher told the first line of each request before it is passed on */
    Relay(int target, Consumer<String> watcher) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.target = target;
        this.watcher = watcher;
        run(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                try {
                    Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                    run(() -> pass(near, far, true));
                    run(() -> pass(far, near, false));
                } catch (IOException unreachable) {
                    near.close();
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(Socket from, Socket to, boolean asks) {
        byte[] chunk = new byte[CHUNK];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (asks) {
                    tell(chunk, read);
                }
                out.write(chunk, 0, read);
                out.flush();
            }
        } catch (IOException cut) {
            // one of the two is gone: that is what this is for
            return;
        }
    }

    private void tell(byte[] chunk, int length) {
        String start = new String(chunk, 0, Math.min(length, 120), StandardCharsets.ISO_8859_1);
        if (start.startsWith("POST ") || start.startsWith("GET ")) {
            watcher.accept(start.lines().findFirst().orElse(""));
        }
    }

    private static void run(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
