package vn.kyluu.demo.machine;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.PrivateFile;
import vn.kyluu.demo.identity.Issuer;

/** Keeps the signing-service's token at the archive fresh: it lives a day and is replaced every hour. */
final class DepositorToken implements AutoCloseable {
    private final ScheduledExecutorService hourly = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "depositor-token");
        thread.setDaemon(true);
        return thread;
    });

    DepositorToken(Home home, Issuer issuer) {
        file(home).write(issuer.depositor());
        var unused = hourly.scheduleAtFixedRate(() -> file(home).write(issuer.depositor()), 1, 1, TimeUnit.HOURS);
    }

    static PrivateFile file(Home home) {
        return new PrivateFile(home.identity().resolve("depositor.jwt"));
    }

    @Override
    public void close() {
        hourly.shutdownNow();
    }
}
