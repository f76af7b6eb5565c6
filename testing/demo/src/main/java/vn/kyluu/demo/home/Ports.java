package vn.kyluu.demo.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Loopback ports of the parts that nobody outside needs to know: the first free one, then always the same (R3). */
public final class Ports {
    // below the range from which Linux takes ports for outgoing connections: nobody borrows ours while we are down
    private static final int FIRST = 18120;
    private static final int LAST = 19119;

    private final Home home;

    public Ports(Home home) {
        this.home = home;
    }

    /** The port of a part, chosen now if it has none. */
    public int of(String part) {
        PrivateFile file = new PrivateFile(home.run().resolve(part + ".port"));
        if (!file.exists()) {
            file.write(Integer.toString(free()));
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
        for (int port = FIRST; port <= LAST; port++) {
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
