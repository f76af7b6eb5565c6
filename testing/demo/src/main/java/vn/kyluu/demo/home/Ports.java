package vn.kyluu.demo.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;

/** Loopback ports of the parts that nobody outside needs to know: chosen once, then always the same (R3). */
public final class Ports {
    // below the range from which Linux takes ports for outgoing connections: nobody borrows ours while we are down
    private static final int FIRST = 18120;
    private static final int LAST = 19119;
    // parts that need many ports take them below these
    private static final int BLOCKS = 4000;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Home home;

    public Ports(Home home) {
        this.home = home;
    }

    /** A port that nobody listens on now, for somebody who writes it nowhere. */
    public static int any() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port of a part, chosen now if it has none. */
    public int of(String part) {
        PrivateFile file = new PrivateFile(home.run().resolve(part + ".port"));
        if (!file.exists()) {
            file.write(Integer.toString(free()));
        }
        return Integer.parseInt(file.read());
    }

    /** The port of a part whose address is written nowhere: another one, if somebody has taken it meanwhile. */
    public int freeOf(String part) {
        PrivateFile file = new PrivateFile(home.run().resolve(part + ".port"));
        if (!isFree(of(part))) {
            file.write(Integer.toString(free()));
        }
        return of(part);
    }

    /** The first of so many ports in a row, chosen now if the part has none. Ends of the block are tried, not all of it. */
    public int blockOf(String part, int size) {
        PrivateFile file = new PrivateFile(home.run().resolve(part + ".ports"));
        if (!file.exists()) {
            int blocks = BLOCKS / size;
            int start = RANDOM.nextInt(blocks);
            int first = FIRST - BLOCKS + start * size;
            while (!isFree(first) || !isFree(first + size / 2) || !isFree(first + size - 1)) {
                start = (start + 1) % blocks;
                first = FIRST - BLOCKS + start * size;
            }
            file.write(Integer.toString(first));
        }
        return Integer.parseInt(file.read());
    }

    /** Whether nobody listens there on the loopback address. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private int free() {
        // beginning anywhere, so that two homes on one machine seldom choose the same
        int count = LAST - FIRST + 1;
        int start = RANDOM.nextInt(count);
        for (int i = 0; i < count; i++) {
            int port = FIRST + (start + i) % count;
            if (isFree(port) && !isPromised(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port between " + FIRST + " and " + LAST);
    }

    private boolean isPromised(int port) {
        String[] files = home.run().toFile().list((folder, name) -> name.endsWith(".port"));
        for (String file : files == null ? new String[0] : files) {
            if (new PrivateFile(home.run().resolve(file)).read().equals(Integer.toString(port))) {
                return true;
            }
        }
        return false;
    }
}
