package vn.kyluu.pkcs11;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Prints how many digests a second SoftHSM signs for a C program, through our session pool in this process, and in a worker.
 *
 * <p>A program, not a test: figures depend on the machine. Run from this module's folder after {@code test-compile}, with
 * SOFTHSM2_CONF naming a file that the first argument's folder will hold: {@code SignaturesPerSecond FOLDER [SECONDS]}.
 */
final class SignaturesPerSecond {
    private static final byte[] DIGEST = new byte[32];
    private static final int MOST = 8;

    private SignaturesPerSecond() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Path configuration = SoftToken.configure(folder);
        if (!configuration.toAbsolutePath().toString().equals(System.getenv("SOFTHSM2_CONF"))) {
            throw new IllegalStateException("SOFTHSM2_CONF must be " + configuration.toAbsolutePath());
        }
        SoftToken.initialize(configuration, "rate", SoftHsm.pin("12345678"), SoftHsm.pin("1234"));
        Path raw = folder.resolve("raw_rate");
        run("cc", "-O2", "-w", "-o", raw.toString(), "src/test/c/raw_rate.c", "-ldl", "-lpthread");
        Path library = SoftHsm.library();
        System.out.println("key       threads      C/s   pool/s   of C  worker/s   of C");
        try (Pkcs11Module here = Pkcs11Module.load(library)) {
            Token local = here.slot("rate").login(SoftHsm.pin("1234"), MOST);
            for (KeyKind kind : new KeyKind[] {KeyKind.RSA_2048, KeyKind.RSA_3072, KeyKind.EC_P256}) {
                local.generate(kind.name(), kind);
            }
            try (Pkcs11Module there = Pkcs11Module.inWorker(
                    library, WorkerSettings.standard().withEnvironment(Map.of("KYLUU_RATE", "worker")))) {
                Token distant = there.slot("rate").login(SoftHsm.pin("1234"), MOST);
                for (KeyKind kind : new KeyKind[] {KeyKind.RSA_2048, KeyKind.RSA_3072, KeyKind.EC_P256}) {
                    for (int threads : new int[] {1, 2, 4, MOST}) {
                        double floor = Double.parseDouble(run(
                                raw.toString(),
                                library.toString(),
                                "1234",
                                kind.name(),
                                kind.isRsa() ? "rsa" : "ec",
                                Integer.toString(threads),
                                Integer.toString(seconds)));
                        double pool = perSecond(local, kind, threads, seconds);
                        double worker = perSecond(distant, kind, threads, seconds);
                        System.out.printf(
                                "%-9s %7d %8.0f %8.0f %5.0f%% %9.0f %5.0f%%%n",
                                kind, threads, floor, pool, 100 * pool / floor, worker, 100 * worker / floor);
                    }
                }
            }
        }
    }

    private static double perSecond(Token token, KeyKind kind, int threads, int seconds) throws InterruptedException {
        TokenKey key = token.key(kind.name()).orElseThrow();
        rate(key, threads, 1);
        return rate(key, threads, seconds);
    }

    private static double rate(TokenKey key, int threads, int seconds) throws InterruptedException {
        SignatureMechanism mechanism =
                key.kind().isRsa() ? SignatureMechanism.RSA_PKCS1_SHA256 : SignatureMechanism.ECDSA_SHA256;
        LongAdder signatures = new LongAdder();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        for (int i = 0; i < threads; i++) {
            workers.execute(() -> {
                while (System.nanoTime() < end) {
                    key.sign(mechanism, DIGEST);
                    signatures.increment();
                }
            });
        }
        workers.shutdown();
        if (!workers.awaitTermination(seconds + 30L, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the token hangs");
        }
        return signatures.sum() / ((System.nanoTime() - start) / 1e9);
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(command[0] + ": " + said);
        }
        return said;
    }
}
