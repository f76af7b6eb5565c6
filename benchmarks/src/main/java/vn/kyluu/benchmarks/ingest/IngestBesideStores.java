package vn.kyluu.benchmarks.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.ades.validation.judge.Validation;
import vn.kyluu.benchmarks.HeapWatch;
import vn.kyluu.benchmarks.storage.ArchiveAlone;
import vn.kyluu.benchmarks.storage.Parcels;
import vn.kyluu.closed.Hospital;
import vn.kyluu.closed.Scan;
import vn.kyluu.demo.desk.Answer;
import vn.kyluu.demo.machine.Postgres;

/**
 * A program: throughput and times of taking in, beside the raw stores, in one run; its exit code is 0 only if the bounds hold.
 *
 * <p>Arguments: project folder, home folder, records, records in the large catalogue, clients.
 */
public final class IngestBesideStores {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final int SMALL_CATALOGUE = 2_000;
    private static final int BATCH = 10;
    /** So many are thrown away: until then the compiler takes a good part of both processors from whoever has its turn. */
    private static final int WARMING = 400;
    /** And so many after the filling, which leaves the database's pages to be read and written anew. */
    private static final int SETTLING = 50;

    private static final double LEAST_RATIO = 0.8;
    private static final double MOST_GROWTH = 1.1;
    private static final double MOST_HEAP = 16;
    /** At one size: the most that is held lasts only a moment. */
    private static final int LOOKS = 40;

    private static final int[] SIZES = {1 << 20, 16 << 20, 64 << 20};
    /** A record of a short stay: a summary, a result with a picture, a scanned paper. */
    private static final int[] DOCUMENTS = {40_000, 300_000, 1_500_000};

    private final ArchiveAlone archive;
    private final Parcels parcels;
    private final Validation judge;
    private final int clients;
    private final ExecutorService threads;
    private final ExecutorService both;
    private final RawStore[] stores;
    private final Connection connection;
    private long bytes;
    private int copied;

    private IngestBesideStores(ArchiveAlone archive, Connection connection, int clients) throws IOException {
        this.archive = archive;
        this.connection = connection;
        this.judge = archive.judge(CLOCK);
        this.clients = clients;
        this.threads = Executors.newFixedThreadPool(clients);
        this.both = Executors.newFixedThreadPool(2 * clients);
        this.stores = new RawStore[] {
            new RawStore(archive.siteOptions(), "--a-", CLOCK), new RawStore(archive.siteOptions(), "--b-", CLOCK)
        };
        List<Octets> plain = new ArrayList<>();
        for (int size : DOCUMENTS) {
            plain.add(Scan.of(size));
        }
        this.parcels = archive.parcels("DO", plain, CLOCK);
    }

    /** Runs it and prints the report. */
    public static void main(String[] arguments) throws Exception {
        int records = Integer.parseInt(arguments[2]);
        int large = Integer.parseInt(arguments[3]);
        boolean good;
        try (ArchiveAlone archive = ArchiveAlone.onCeph(Path.of(arguments[0]), Path.of(arguments[1]), CLOCK);
                Connection connection = Postgres.administer(archive.home())) {
            good = new IngestBesideStores(archive, connection, Integer.parseInt(arguments[4])).run(records, large);
        }
        if (!good) {
            throw new IllegalStateException("a bound does not hold: see above");
        }
    }

    private boolean run(int records, int large)
            throws IOException, InterruptedException, ExecutionException, SQLException {
        Filling filling = new Filling(connection);
        filling.until(SMALL_CATALOGUE);
        turns(WARMING);
        Turns small = turns(records / 2);
        filling.until(large);
        turns(SETTLING);
        Turns big = turns(records / 2);
        threads.shutdown();
        both.shutdown();
        double ours = small.ours + big.ours;
        double raw = small.raw + big.raw;
        double ratio = (raw + small.judging + big.judging) / ours;
        double growth = big.at(95) / small.at(95);
        double floors = big.floor(95) / small.floor(95);
        System.out.printf(
                Locale.ROOT,
                "clients %d, %.1f MB a record with all that the archive adds%n",
                clients,
                bytes / 1e6 / copied);
        System.out.println(small.report("catalogue of " + SMALL_CATALOGUE));
        System.out.println(big.report("catalogue of " + large));
        System.out.printf(
                Locale.ROOT,
                "taking in beside raw PUT and GET   %.2f of its rate; beside judging, PUT and GET %.2f (at least %.2f)%n",
                raw / ours,
                ratio,
                LEAST_RATIO);
        System.out.printf(
                Locale.ROOT,
                "p95, large catalogue beside small  %.2f, beside that of judging, PUT and GET, %.2f: %.2f (at most %.2f)%n",
                growth,
                floors,
                growth / floors,
                MOST_GROWTH);
        System.out.printf(
                Locale.ROOT,
                "processor time of the archive      %.2f s a record, of the judging alone %.2f s at most%n",
                (small.processor + big.processor) / records,
                clients * (small.judging + big.judging) / records);
        double heap = heap();
        return ratio >= LEAST_RATIO && growth / floors <= MOST_GROWTH && heap <= MOST_HEAP;
    }

    /** Ours and raw in turns. */
    private Turns turns(int records) throws IOException, InterruptedException, ExecutionException, SQLException {
        Turns turns = new Turns();
        for (int done = 0; done < records; done += BATCH) {
            List<Parcels.Parcel> batch = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                batch.add(parcels.next());
            }
            List<String> ids = Collections.synchronizedList(new ArrayList<>());
            double before = processorSeconds();
            turns.ours += all(threads, batch, turns.times, parcel -> {
                ids.add(archived(parcel).json().path("archiveId").asText());
            });
            turns.processor += processorSeconds() - before;
            turns.judging += all(threads, batch, turns.judged, this::judge);
            List<Copying> copies = new ArrayList<>();
            for (String id : ids) {
                List<byte[]> objects = objects(id);
                copied++;
                for (RawStore store : stores) {
                    copies.add(new Copying("raw/" + id + "-", objects, store));
                }
            }
            turns.raw += all(both, copies, turns.copied, Copying::go);
        }
        return turns;
    }

    private double processorSeconds() {
        return ProcessHandle.of(archive.processId())
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElseThrow()
                        .toMillis()
                / 1e3;
    }

    private Answer archived(Parcels.Parcel parcel) {
        Answer answer = archive.main().post("/archive/api/v1/deposits", parcel.form());
        if (!answer.text().contains("\"ARCHIVED\"")) {
            throw new IllegalStateException(answer.inWords() + " " + answer.text());
        }
        return answer;
    }

    /** What the archive has to know before it takes a record in, by the same judge in this process. */
    private void judge(Parcels.Parcel parcel) {
        Stream<Octets> parts = Stream.concat(
                Stream.of(parcel.manifest()), parcel.documents().stream().map(Hospital.Signed::bytes));
        if (!parts.allMatch(part -> judge.validate(part).verdict() == Verdict.TOTAL_PASSED)) {
            throw new IllegalStateException("a record is not as it should be");
        }
    }

    /** What the archive wrote of a record at one site. */
    private List<byte[]> objects(String archiveId) throws SQLException, IOException, InterruptedException {
        List<byte[]> objects = new ArrayList<>();
        try (PreparedStatement asked = connection.prepareStatement(
                "select object_key from archive.journal_entry where archive_id = cast(? as uuid) and site = 'Cơ sở chính'")) {
            asked.setString(1, archiveId);
            try (ResultSet row = asked.executeQuery()) {
                while (row.next()) {
                    byte[] object = stores[0].get(row.getString(1));
                    bytes += object.length;
                    objects.add(object);
                }
            }
        }
        return objects;
    }

    /** What a site gets of a record. */
    private record Copying(String key, List<byte[]> objects, RawStore store) {
        void go() throws Exception {
            for (int i = 0; i < objects.size(); i++) {
                store.put(key + i, objects.get(i));
                store.get(key + i);
            }
        }
    }

    private interface Work<T> {
        void on(T each) throws Exception;
    }

    /** Seconds until all clients together have done it; notes the milliseconds of each. */
    private static <T> double all(ExecutorService threads, List<T> each, List<Double> times, Work<T> work)
            throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        List<Future<Boolean>> running = new ArrayList<>();
        for (T one : each) {
            running.add(threads.submit(() -> {
                long begun = System.nanoTime();
                work.on(one);
                return times.add((System.nanoTime() - begun) / 1e6);
            }));
        }
        for (Future<Boolean> one : running) {
            one.get();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** R3: what is held at most while a document comes in, beside its size. */
    private double heap() throws IOException {
        HeapWatch watch = new HeapWatch(archive.processId());
        List<Double> most = new ArrayList<>();
        for (int size : SIZES) {
            Parcels large = archive.parcels("LON-" + size, List.of(Scan.of(size)), CLOCK);
            double peak = 0;
            int looks = 0;
            while (looks < LOOKS) {
                Parcels.Parcel parcel = large.next();
                CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> archived(parcel));
                for (; !answer.isDone(); looks++) {
                    peak = Math.max(peak, watch.used());
                }
                answer.join();
            }
            most.add(peak);
            System.out.printf(Locale.ROOT, "held while %3d MB came in          %.0f MiB%n", size >> 20, peak);
        }
        return Collections.max(most) - Collections.min(most);
    }
}
