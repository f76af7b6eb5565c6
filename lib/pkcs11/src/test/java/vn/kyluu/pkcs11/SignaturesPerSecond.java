package vn.kyluu.pkcs11;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Prints how many digests a second SoftHSM signs through one session pool: the ceiling of everything above it.
 *
 * <p>A program, not a test: figures depend on the machine. {@code SOFTHSM2_CONF} must name the tests' configuration. Run from this
 * module's folder after {@code test-compile}; an argument gives the seconds per line.
 */
final class SignaturesPerSecond {
    private static final byte[] DIGEST = new byte[32];

    private SignaturesPerSecond() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        try (SoftHsm softHsm = new SoftHsm()) {
            Token token = softHsm.loggedIn(8);
            TokenKey rsa = token.generate("rsa", KeyKind.RSA_3072);
            TokenKey ec = token.generate("ec", KeyKind.EC_P256);
            System.out.println("mechanism            threads  signatures/s  ms each");
            for (int threads = 1; threads <= 2; threads++) {
                print(rsa, SignatureMechanism.RSA_PKCS1_SHA256, threads, seconds);
                print(rsa, SignatureMechanism.RSA_PSS_SHA256, threads, seconds);
                print(ec, SignatureMechanism.ECDSA_SHA256, threads, seconds);
            }
        }
    }

    private static void print(TokenKey key, SignatureMechanism mechanism, int threads, int seconds)
            throws InterruptedException {
        perSecond(key, mechanism, threads, 1);
        double rate = perSecond(key, mechanism, threads, seconds);
        System.out.printf("%-20s %7d %13.0f %8.3f%n", mechanism, threads, rate, 1000.0 * threads / rate);
    }

    private static double perSecond(TokenKey key, SignatureMechanism mechanism, int threads, int seconds)
            throws InterruptedException {
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
}
