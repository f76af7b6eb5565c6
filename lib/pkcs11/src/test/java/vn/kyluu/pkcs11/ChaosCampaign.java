package vn.kyluu.pkcs11;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import vn.kyluu.breaker.CircuitBreaker;
import vn.kyluu.faulty.Dice;
import vn.kyluu.faulty.FaultyModule;
import vn.kyluu.faulty.Trouble;
import vn.kyluu.pki.Person;
import vn.kyluu.pki.TestPki;

/**
 * Signs at full load while faults come at random, and prints what came of it; its exit code is 0 only if all was as it must be.
 *
 * <p>A program, not a test. Arguments: duration in seconds (600), threads (8), seed (the time). Run by {@code ./kyluu chaos hsm}.
 */
final class ChaosCampaign {
    private static final int SESSIONS = 4;
    private static final List<Trouble> TROUBLES = List.of(Trouble.values());
    private static final Duration CALL_DEADLINE = Duration.ofMillis(750);
    private static final long RECOVERY_BOUND = Duration.ofSeconds(2).toNanos();

    private final FaultyModule faulty;
    private final Token token;
    private final List<TokenKey> keys;
    private final List<X509Certificate> certificates;
    private final Keychain keychain;
    private final LongAdder signed = new LongAdder();
    private final LongAdder wrong = new LongAdder();
    private final Map<TokenFailure.Reason, LongAdder> told = new ConcurrentHashMap<>();
    private final AtomicLongArray lastSuccess;
    private volatile boolean over;

    private ChaosCampaign(
            FaultyModule faulty, Token token, List<TokenKey> keys, List<X509Certificate> certificates, int threads) {
        this.lastSuccess = new AtomicLongArray(threads);
        this.faulty = faulty;
        this.token = token;
        this.keys = keys;
        this.certificates = certificates;
        this.keychain = new Keychain(List.of(token));
    }

    public static void main(String[] arguments) throws Exception {
        Duration length = Duration.ofSeconds(arguments.length > 0 ? Long.parseLong(arguments[0]) : 600);
        int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : System.nanoTime();
        Path folder = Files.createTempDirectory("kyluu-chaos-");
        boolean good;
        try {
            FaultyModule faulty = FaultyModule.build(folder, SoftHsm.library());
            faulty.initializeToken("Chaos");
            good = run(faulty, length, threads, seed);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        if (!good) {
            throw new IllegalStateException("the campaign found faults of ours");
        }
    }

    private static boolean run(FaultyModule faulty, Duration length, int threads, long seed) throws Exception {
        int threadsBefore = Thread.activeCount();
        ChaosCampaign campaign;
        boolean good;
        try (Pkcs11Module module = Pkcs11Module.inWorker(
                faulty.library(),
                WorkerSettings.standard().withEnvironment(faulty.environment()).withCallDeadline(CALL_DEADLINE))) {
            Token token = module.slot("Chaos").login(SoftHsm.pin("1234"), SESSIONS, Duration.ofSeconds(5));
            TestPki pki = TestPki.ephemeral(Clock.systemUTC(), URI.create("http://127.0.0.1:9"));
            List<TokenKey> keys = new ArrayList<>();
            List<X509Certificate> certificates = new ArrayList<>();
            for (int n = 0; n < 4; n++) {
                TokenKey key = token.generate("key-" + n, n % 2 == 0 ? KeyKind.EC_P256 : KeyKind.RSA_2048);
                X509Certificate certificate =
                        pki.issue(Person.named("Người ký " + n, "CCCD:07906000123" + n), key.publicKey());
                token.store(key.label(), certificate);
                keys.add(key);
                certificates.add(certificate);
            }
            campaign = new ChaosCampaign(faulty, token, keys, certificates, threads);
            good = campaign.rage(module, length, threads, new Dice(seed), seed);
        }
        Thread.sleep(500);
        int threadsAfter = Thread.activeCount();
        long children = ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .count();
        System.out.printf(
                "after closing: threads %d (before %d), worker processes %d%n", threadsAfter, threadsBefore, children);
        return good && threadsAfter <= threadsBefore && children == 0;
    }

    private boolean rage(Pkcs11Module module, Duration length, int threads, Dice dice, long seed) throws Exception {
        System.out.printf(
                "chaos hsm: %d s, %d threads over %d sessions, call deadline %d ms, seed %d%n",
                length.toSeconds(), threads, token.sessions(), CALL_DEADLINE.toMillis(), seed);
        List<Thread> workers = new ArrayList<>();
        for (int n = 0; n < threads; n++) {
            int number = n;
            Thread thread = new Thread(() -> load(number), "load-" + n);
            thread.start();
            workers.add(thread);
        }
        Map<Trouble, List<Long>> recoveries = new EnumMap<>(Trouble.class);
        long begun = System.nanoTime();
        long end = begun + length.toNanos();
        int mostThreads = 0;
        TimeUnit.SECONDS.sleep(1);
        while (System.nanoTime() < end) {
            Trouble trouble = TROUBLES.get(dice.below(TROUBLES.size()));
            long recovery = trouble.provoke(faulty.page(), dice, this::allSigned);
            recoveries.computeIfAbsent(trouble, each -> new ArrayList<>()).add(recovery);
            mostThreads = Math.max(mostThreads, Thread.activeCount());
            TimeUnit.MILLISECONDS.sleep(100 + dice.below(900));
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        over = true;
        for (Thread each : workers) {
            each.join();
        }
        faulty.page().heal();
        return report(module, recoveries, seconds, mostThreads);
    }

    private boolean allSigned(long since) {
        for (int n = 0; n < lastSuccess.length(); n++) {
            if (lastSuccess.get(n) - since < 0) {
                return false;
            }
        }
        return true;
    }

    private void load(int number) {
        int round = number;
        while (!over) {
            int which = round++ % keys.size();
            byte[] digest = digest(number + ":" + round);
            long asked = System.nanoTime();
            try {
                SignatureMechanism mechanism = keys.get(which).kind().isRsa()
                        ? SignatureMechanism.RSA_PKCS1_SHA256
                        : SignatureMechanism.ECDSA_SHA256;
                byte[] value = keychain.sign(certificates.get(which), mechanism, digest);
                if (verifies(keys.get(which), digest, value)) {
                    signed.increment();
                    lastSuccess.set(number, asked);
                } else {
                    wrong.increment();
                }
            } catch (TokenFailure failure) {
                told.computeIfAbsent(failure.reason(), each -> new LongAdder()).increment();
                rest(failure);
            }
        }
    }

    private static void rest(TokenFailure failure) {
        try {
            // as a client would that was told 503 with Retry-After, only less patient
            TimeUnit.MILLISECONDS.sleep(Math.min(20, failure.retryAfter().toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean verifies(TokenKey key, byte[] digest, byte[] value) {
        try {
            Signature verifier;
            if (key.kind().isRsa()) {
                verifier = Signature.getInstance("NONEwithRSA");
                verifier.initVerify(key.publicKey());
                verifier.update(SignatureMechanism.RSA_PKCS1_SHA256.input(digest, key.kind()));
            } else {
                verifier = Signature.getInstance("NONEwithECDSA");
                verifier.initVerify(key.publicKey());
                verifier.update(digest);
            }
            return verifier.verify(value);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private boolean report(Pkcs11Module module, Map<Trouble, List<Long>> recoveries, double seconds, int mostThreads)
            throws InterruptedException {
        System.out.printf("signatures verified      %d (%.0f/s)%n", signed.sum(), signed.sum() / seconds);
        System.out.printf("wrong answers            %d%n", wrong.sum());
        System.out.printf("wrong-PIN answers        %d%n", faulty.page().wrongPins());
        System.out.printf("PINs sent to other token %d%n", faulty.page().pinsToStrangers());
        System.out.printf("failures told to callers %s%n", told);
        System.out.printf("mended within calls      %s%n", token.health().remedies());
        System.out.printf("%-28s %6s %10s %10s%n", "recovery after the fault", "times", "median ms", "worst ms");
        List<Long> all = new ArrayList<>();
        recoveries.forEach((trouble, times) -> {
            line(trouble.name(), times);
            all.addAll(times);
        });
        line("ALL", all);
        boolean calm = isCalm();
        long open = ((WorkerModule) module.access()).starts();
        System.out.printf(
                "at the end: state %s, breaker %s, sessions in use %d, waiting %d, worker starts %d, threads at most %d, sessions open on the token %d%n",
                token.state(),
                token.health().breaker(),
                token.health().inUse(),
                token.health().waiting(),
                open,
                mostThreads,
                faulty.page().openSessions());
        return wrong.sum() == 0
                && signed.sum() > 0
                && faulty.page().wrongPins() == 0
                && faulty.page().pinsToStrangers() == 0
                && calm
                && faulty.page().openSessions() <= SESSIONS
                && all.stream().allMatch(each -> each < RECOVERY_BOUND);
    }

    private boolean isCalm() throws InterruptedException {
        for (int n = 0; n < 50; n++) {
            if (token.state() == TokenState.READY
                    && token.health().breaker() == CircuitBreaker.State.CLOSED
                    && token.health().inUse() == 0
                    && token.health().waiting() == 0) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return false;
    }

    private static void line(String name, List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length > 0) {
            System.out.printf(
                    "%-28s %6d %10.0f %10.0f%n",
                    name, sorted.length, sorted[sorted.length / 2] / 1e6, sorted[sorted.length - 1] / 1e6);
        }
    }
}
