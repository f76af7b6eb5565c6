package vn.kyluu.agent.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vn.kyluu.agent.refusal.Reason;
import vn.kyluu.agent.refusal.Refusal;
import vn.kyluu.pkcs11.LibraryFile;
import vn.kyluu.pkcs11.Pkcs11Module;
import vn.kyluu.pkcs11.TokenFailure;
import vn.kyluu.pkcs11.TokenSlot;
import vn.kyluu.pkcs11.WorkerSettings;

/** The vendors' modules of this machine, and the tokens in them. Thread-safe. */
public final class ModuleShelf implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ModuleShelf.class.getName());
    private static final Duration FRESH = Duration.ofMillis(500);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(20);
    private static final Duration EMPTY = Duration.ofSeconds(4);
    /** Modules that stay loaded without a token: a process each, and a second to start it. */
    private static final int KEPT = 1;

    private final Libraries libraries;
    private final WorkerSettings settings;
    private final LongSupplier nanoTime;
    private final Map<Path, Pkcs11Module> open = new HashMap<>();
    private final Map<Path, Failed> failed = new HashMap<>();
    private final Map<Path, Long> emptyAt = new HashMap<>();
    private final Set<String> atWork = ConcurrentHashMap.newKeySet();
    private @Nullable Set<Path> files;
    private @Nullable Survey last;
    private long lastAt;

    private record Failed(Refusal refusal, long at) {}

    /**
     * What is there now.
     *
     * @param troubles modules that cannot be used, each with its reason
     */
    public record Survey(List<PluggedToken> tokens, List<Refusal> troubles) {
        public Survey {
            tokens = List.copyOf(tokens);
            troubles = List.copyOf(troubles);
        }
    }

    /** Which vendors' libraries lie on this machine. */
    @FunctionalInterface
    public interface Libraries {
        /**
         * Looks for them.
         *
         * @throws IOException if their catalogue cannot be read
         */
        List<Path> find() throws IOException;
    }

    /** @param nanoTime {@code System::nanoTime}, or a test's */
    public ModuleShelf(Libraries libraries, WorkerSettings settings, LongSupplier nanoTime) {
        this.libraries = libraries;
        this.settings = settings.withoutSpare();
        this.nanoTime = nanoTime;
    }

    /**
     * Finds the modules, if that was not done yet: nobody who only asks whether the agent is there waits for it.
     *
     * @throws IOException if their catalogue cannot be read
     */
    public synchronized Set<Path> find() throws IOException {
        Set<Path> found = files;
        if (found == null) {
            found = new LinkedHashSet<>(libraries.find());
            files = found;
        }
        return found;
    }

    private Set<Path> found() {
        try {
            return find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks every module what is plugged in. */
    public synchronized Survey survey() {
        Survey known = last;
        if (known != null && nanoTime.getAsLong() - lastAt < FRESH.toNanos()) {
            return known;
        }
        List<PluggedToken> tokens = new ArrayList<>();
        List<Refusal> troubles = new ArrayList<>();
        for (Path file : found()) {
            try {
                tokens.addAll(look(file));
            } catch (Refusal trouble) {
                troubles.add(trouble);
            }
        }
        Survey now = new Survey(tokens, troubles);
        last = now;
        lastAt = nanoTime.getAsLong();
        return now;
    }

    /** What is there now, whatever was known a moment ago. */
    public synchronized Survey surveyAnew() {
        last = null;
        emptyAt.clear();
        return survey();
    }

    /** Forgets what was known a moment ago, because somebody has just changed a token. */
    public synchronized void changed() {
        last = null;
    }

    /**
     * Finds the token with exactly this certificate.
     *
     * @throws Refusal TOKEN_ABSENT without any token, CERTIFICATE_NOT_ON_TOKEN
     */
    public PluggedToken holding(X509Certificate certificate) {
        Survey now = surveyAnew();
        for (PluggedToken token : now.tokens()) {
            if (token.signing().contains(certificate)) {
                return token;
            }
        }
        if (now.tokens().isEmpty()) {
            throw now.troubles().isEmpty()
                    ? new Refusal(Reason.TOKEN_ABSENT)
                    : now.troubles().get(0);
        }
        throw new Refusal(Reason.CERTIFICATE_NOT_ON_TOKEN, Map.of("person", OwnerFacts.person(certificate)));
    }

    /**
     * Claims a token for one request.
     *
     * @throws Refusal TOKEN_BUSY
     */
    public Claim claim(PluggedToken token) {
        String name = token.name();
        if (!atWork.add(name)) {
            throw new Refusal(Reason.TOKEN_BUSY);
        }
        return () -> atWork.remove(name);
    }

    /** The right to use a token. */
    @FunctionalInterface
    public interface Claim extends AutoCloseable {
        @Override
        void close();
    }

    private List<PluggedToken> look(Path file) {
        Failed before = failed.get(file);
        if (before != null && nanoTime.getAsLong() - before.at() < LEFT_ALONE.toNanos()) {
            throw before.refusal();
        }
        failed.remove(file);
        Long empty = emptyAt.get(file);
        if (empty != null && nanoTime.getAsLong() - empty < EMPTY.toNanos()) {
            return List.of();
        }
        emptyAt.remove(file);
        try {
            List<PluggedToken> found = new ArrayList<>();
            Pkcs11Module module = module(file);
            for (TokenSlot slot : module.slots()) {
                found.add(PluggedToken.read(file, slot));
            }
            if (found.isEmpty() && atWork.isEmpty() && open.size() > KEPT) {
                letGo(file);
                emptyAt.put(file, nanoTime.getAsLong());
            }
            return found;
        } catch (TokenFailure failure) {
            LOG.log(System.Logger.Level.WARNING, file + " fails", failure);
            if (failure.reason() == TokenFailure.Reason.TOKEN_ABSENT) {
                // pulled out between two questions
                return List.of();
            }
            throw remembered(file, Reason.MODULE_FAILED);
        }
    }

    private Pkcs11Module module(Path file) {
        Pkcs11Module known = open.get(file);
        if (known != null) {
            return known;
        }
        try {
            switch (LibraryFile.look(file)) {
                case FITS -> {}
                case BITS_32 -> throw remembered(file, Reason.MODULE_32_BIT);
                case OTHER_PROCESSOR, NO_LIBRARY -> throw remembered(file, Reason.MODULE_UNFIT);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, file + " cannot be read", e);
            throw remembered(file, Reason.MODULE_UNFIT);
        }
        Pkcs11Module loaded = Pkcs11Module.inWorker(file, settings);
        open.put(file, loaded);
        return loaded;
    }

    private Refusal remembered(Path file, Reason reason) {
        letGo(file);
        Refusal refusal = new Refusal(reason, Map.of("module", String.valueOf(file.getFileName())));
        failed.put(file, new Failed(refusal, nanoTime.getAsLong()));
        return refusal;
    }

    private void letGo(Path file) {
        Pkcs11Module module = open.remove(file);
        if (module != null) {
            module.close();
        }
    }

    @Override
    public synchronized void close() {
        List.copyOf(open.keySet()).forEach(this::letGo);
    }
}
