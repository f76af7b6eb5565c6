package vn.kyluu.benchmarks.hsm;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import vn.kyluu.demo.home.Installation;
import vn.kyluu.pkcs11.KeyKind;
import vn.kyluu.pkcs11.Pin;
import vn.kyluu.pkcs11.Pkcs11Module;
import vn.kyluu.pkcs11.SignatureMechanism;
import vn.kyluu.pkcs11.SoftToken;
import vn.kyluu.pkcs11.Token;
import vn.kyluu.pkcs11.TokenKey;
import vn.kyluu.pkcs11.WorkerSettings;

/**
 * A program: makes a SoftHSM token, measures, prints. {@code SOFTHSM2_CONF} names its folder.
 *
 * <p>Arguments: work folder, seconds for each measurement, rounds.
 */
public final class PoolBesideModule {
    private static final List<KeyKind> KINDS = List.of(KeyKind.RSA_2048, KeyKind.RSA_3072, KeyKind.EC_P256);
    private static final List<Integer> THREADS = List.of(1, 2, 4, 8);
    private static final int MOST = 8;
    private static final byte[] DIGEST = new byte[32];

    private PoolBesideModule() {}

    /** Prints the table. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        int seconds = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        String pin = random();
        Path library = Installation.softHsm();
        RawModule raw = RawModule.build(folder, library, pin);
        try (Pkcs11Module here = Pkcs11Module.load(library);
                Pin officer = Pin.of(random().toCharArray());
                Pin user = Pin.of(pin.toCharArray());
                Token local = SoftToken.initialize(here, "rate", officer, user).login(user, MOST)) {
            KINDS.forEach(kind -> local.generate(kind.name(), kind));
            // the same library under another environment counts as another module
            WorkerSettings settings = WorkerSettings.standard().withEnvironment(Map.of("KYLUU_RATE", "worker"));
            try (Pkcs11Module there = Pkcs11Module.inWorker(library, settings);
                    Token distant = there.slot("rate").login(user, MOST)) {
                System.out.println("signatures/s on SoftHSM, " + rounds + " rounds of " + seconds + " s in turns");
                System.out.println("key       threads   C alone   in process   of C     worker   of C");
                for (KeyKind kind : KINDS) {
                    for (int threads : THREADS) {
                        line(raw, local, distant, kind, threads, seconds, rounds);
                    }
                }
            }
        }
    }

    private static void line(
            RawModule raw, Token local, Token distant, KeyKind kind, int threads, int seconds, int rounds)
            throws IOException, InterruptedException {
        double floor = 0;
        double pool = 0;
        double worker = 0;
        warmUp(local, kind, threads);
        warmUp(distant, kind, threads);
        for (int round = 0; round < rounds; round++) {
            floor += raw.rate(kind, threads, seconds) / rounds;
            pool += rate(local, kind, threads, seconds) / rounds;
            worker += rate(distant, kind, threads, seconds) / rounds;
        }
        System.out.printf(
                Locale.ROOT,
                "%-9s %7d %9.0f %12.0f %5.0f%% %10.0f %5.0f%%%n",
                kind,
                threads,
                floor,
                pool,
                100 * pool / floor,
                worker,
                100 * worker / floor);
    }

    private static void warmUp(Token token, KeyKind kind, int threads) throws InterruptedException {
        rate(token, kind, threads, 1);
    }

    private static double rate(Token token, KeyKind kind, int threads, int seconds) throws InterruptedException {
        TokenKey key = token.key(kind.name()).orElseThrow();
        SignatureMechanism mechanism =
                kind.isRsa() ? SignatureMechanism.RSA_PKCS1_SHA256 : SignatureMechanism.ECDSA_SHA256;
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

    private static String random() {
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
