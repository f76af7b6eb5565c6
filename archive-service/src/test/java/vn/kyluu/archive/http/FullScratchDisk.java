package vn.kyluu.archive.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import vn.kyluu.archive.replication.InMemoryIncidents;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.vault.Bytes;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.directory.DirectoryVault;

/** The program of {@link FullScratchDiskTest}: reads an object that is too large for memory, and prints what a client is told. */
final class FullScratchDisk {
    private static final int LARGE = 9 << 20;

    private FullScratchDisk() {}

    /** Argument: a folder for two sites. */
    public static void main(String[] arguments) throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneOffset.UTC);
        byte[] bytes = new byte[LARGE];
        ObjectKey key = ObjectKey.of(
                UUID.randomUUID(), 1, "document-1", TwinVault.sha256(new ByteArrayInputStream(bytes)), "pdf");
        DirectoryVault a = new DirectoryVault("A", Path.of(arguments[0], "a"));
        DirectoryVault b = new DirectoryVault("B", Path.of(arguments[0], "b"));
        for (DirectoryVault site : new DirectoryVault[] {a, b}) {
            site.prepare();
            site.put(key, Bytes.LOCK, () -> new ByteArrayInputStream(bytes));
        }
        InMemoryIncidents incidents = new InMemoryIncidents();
        try {
            System.out.println("read "
                    + new TwinVault(a, b, incidents, clock).read(key, LARGE).size());
        } catch (RuntimeException e) {
            Problem problem = Problems.of(e);
            System.out.println(problem.status() + " " + problem.reason() + ", again later: "
                    + (problem.retryAfter() > 0) + ", incidents: "
                    + incidents.open().size());
        }
    }
}
