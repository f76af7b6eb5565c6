package vn.kyluu.demo.machine;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.PrivateFile;
import vn.kyluu.demo.identity.Issuer;

/** Keeps the services' tokens at each other fresh: they live a day and are replaced every hour. */
final class DepositorToken implements AutoCloseable {
    private final ScheduledExecutorService hourly = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "depositor-token");
        thread.setDaemon(true);
        return thread;
    });

    DepositorToken(Home home, Issuer issuer) {
        write(home, issuer);
        var unused = hourly.scheduleAtFixedRate(() -> write(home, issuer), 1, 1, TimeUnit.HOURS);
    }

    private static void write(Home home, Issuer issuer) {
        file(home).write(issuer.depositor());
        sealFile(home).write(issuer.sealAsker());
    }

    /** The archive-service's token at the signing-service. */
    static PrivateFile sealFile(Home home) {
        return new PrivateFile(home.identity().resolve("seal.jwt"));
    }

    static PrivateFile file(Home home) {
        return new PrivateFile(home.identity().resolve("depositor.jwt"));
    }

    @Override
    public void close() {
        hourly.shutdownNow();
    }
}
