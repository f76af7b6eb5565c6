package vn.kyluu.pki;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;

/** Runs the PKI of a folder in a process of its own until standard input ends. */
public final class TestPkiProgram {
    private TestPkiProgram() {}

    /** Takes the folder and the port (0: a free one); prints {@code ready <base address>}. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int port = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
        try (TestPkiServer server = TestPkiServer.startIn(folder, Clock.tickMillis(ZoneOffset.UTC), port)) {
            System.out.println("ready " + server.pki().baseUri());
            while (System.in.read() >= 0) {
                // waits for the end of input: the way a parent process tells that it is gone
            }
        }
    }
}
