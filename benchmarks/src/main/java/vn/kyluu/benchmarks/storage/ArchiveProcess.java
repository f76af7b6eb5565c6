package vn.kyluu.benchmarks.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import vn.kyluu.benchmarks.killing.Victim;
import vn.kyluu.demo.desk.Line;
import vn.kyluu.demo.machine.Instance;

/** One process of the archive, the lines to it and from it, and its spool. */
final class ArchiveProcess extends Victim implements AutoCloseable {
    final Ambush ambush;
    private final Instance instance;
    private final Line line;
    private final List<FaultyLine> stores;
    private final WatchService spool;

    ArchiveProcess(Instance instance, Line line, Path spool, Ambush ambush, List<FaultyLine> stores) {
        super(instance);
        this.instance = instance;
        this.line = line;
        this.ambush = ambush;
        this.stores = List.copyOf(stores);
        try {
            this.spool = spool.getFileSystem().newWatchService();
            spool.register(this.spool, StandardWatchEventKinds.ENTRY_CREATE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::watch, "spool-of-" + instance.name());
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            while (true) {
                WatchKey key = spool.take();
                for (WatchEvent<?> event : key.pollEvents()) {
                    if (String.valueOf(event.context()).startsWith("package-")) {
                        ambush.reach(Moment.SPOOLED);
                    }
                }
                key.reset();
            }
        } catch (ClosedWatchServiceException over) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Line line() {
        return line;
    }

    @Override
    protected void died() {
        ambush.lift();
    }

    @Override
    public void close() {
        instance.close();
        try {
            spool.close();
            for (FaultyLine each : stores) {
                each.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
