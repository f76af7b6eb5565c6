package vn.kyluu.benchmarks.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import vn.kyluu.benchmarks.Percentile;

/** One site in trouble that does not say so, and what others notice of it (R6). */
final class WithoutASite {
    private final ArchiveAlone archive;
    private final int clients;
    private final List<String> found;
    private final List<String> faults;

    /** Adds to these lists. */
    WithoutASite(ArchiveAlone archive, int clients, List<String> found, List<String> faults) {
        this.archive = archive;
        this.clients = clients;
        this.found = found;
        this.faults = faults;
    }

    /** The second site refuses what is written, then leaves it without an answer; all the time it reads (R6). */
    Depositors full(int seconds) throws InterruptedException {
        Depositors all = withBoth();
        archive.product().limitStore("b");
        all.add(without(1, seconds / 2, "refused by its quota  "));
        archive.product().makeRoom("b");
        archive.product().fillStore("b");
        all.add(without(1, seconds / 2, "left without an answer"));
        archive.product().makeRoom("b");
        return all;
    }

    /** The first site, which is read first, takes connections and answers nothing, for minutes (R6). */
    Depositors silent(int seconds) throws InterruptedException {
        Depositors all = withBoth();
        archive.product().freezeStore("a");
        Depositors alone = without(0, seconds, "with one silent       ");
        read(all.acknowledged.values());
        archive.product().thawStore("a");
        all.add(alone);
        return all;
    }

    private void read(Collection<String> archiveIds) {
        List<Double> reads = new ArrayList<>();
        for (String archiveId : archiveIds) {
            long begun = System.nanoTime();
            archive.inspector()
                    .get("/archive/api/v1/records/" + archiveId + "/documents/1/content")
                    .expect(200);
            reads.add((System.nanoTime() - begun) / 1e9);
        }
        found.add(String.format(
                Locale.ROOT,
                "%4d read meanwhile, half of them within %.1f s, the slowest within %.1f s",
                reads.size(),
                Percentile.of(50, reads),
                Percentile.of(100, reads)));
        if (Percentile.of(50, reads) >= ArchiveAlone.PATIENCE_SECONDS) {
            faults.add("every reader waits for the site that does not answer");
        }
    }

    private Depositors withBoth() throws InterruptedException {
        Depositors depositors = archive.deposit(clients);
        TimeUnit.SECONDS.sleep(10);
        depositors.end();
        found.add("with both sites        " + depositors.pace());
        return depositors;
    }

    private Depositors without(int index, int seconds, String how) throws InterruptedException {
        Depositors depositors = archive.deposit(clients);
        TimeUnit.SECONDS.sleep(seconds);
        String trouble = archive.admin()
                .get("/archive/api/v1/custody")
                .expect(200)
                .json()
                .at("/sites/" + index + "/trouble")
                .asText("");
        long asked = System.nanoTime();
        int ready = archive.stranger().get("/health/ready").status();
        double readyAfter = (System.nanoTime() - asked) / 1e9;
        depositors.end();
        found.add(String.format(
                Locale.ROOT,
                "%s %s; custody says %s, ready %d after %.1f s",
                how,
                depositors.pace(),
                trouble,
                ready,
                readyAfter));
        if (trouble.isEmpty()) {
            faults.add("nobody is told that a site takes nothing");
        }
        if (ready != 200) {
            faults.add("one site in trouble takes the archive from the balancer: " + ready);
        }
        if (readyAfter > ArchiveAlone.PATIENCE_SECONDS / 2.0) {
            faults.add("a balancer waits for the site that does not answer");
        }
        if (!depositors.states.containsKey("REPLICATED")) {
            faults.add("nothing was told to be degraded while a site took nothing");
        }
        if (depositors.seconds(50) >= ArchiveAlone.PATIENCE_SECONDS) {
            faults.add("everybody waits for the site that does not answer");
        }
        return depositors;
    }
}
