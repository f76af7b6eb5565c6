package vn.kyluu.pki;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;

/** Runs the PKI of a folder in a process of its own until standard input ends. */
public final class TestPkiProgram {
    private TestPkiProgram() {}

    /**
     * Takes the folder and the port (0: a free one); prints {@code ready <base address>}. With a host name it answers other machines
     * under it, too, and with a folder after that it writes the root certificate there, as a trust anchor.
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int port = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
        Clock clock = Clock.tickMillis(ZoneOffset.UTC);
        try (TestPkiServer server = arguments.length > 2
                ? TestPkiServer.startIn(folder, clock, port, arguments[2])
                : TestPkiServer.startIn(folder, clock, port)) {
            if (arguments.length > 3) {
                server.pki().writeTrustAnchor(Path.of(arguments[3]).resolve("root.pem"));
            }
            System.out.println("ready " + server.pki().baseUri());
            while (System.in.read() >= 0) {
                // waits for the end of input: the way a parent process tells that it is gone
            }
        }
    }
}
