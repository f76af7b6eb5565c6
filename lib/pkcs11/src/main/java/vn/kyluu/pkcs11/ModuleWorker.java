package vn.kyluu.pkcs11;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.xipki.pkcs11.wrapper.AttributeVector;
import org.xipki.pkcs11.wrapper.PKCS11Constants;
import vn.kyluu.pkcs11.worker.WorkerServer;

/** The program that runs in a module's own process: answers {@link Question}s by a module loaded here. */
final class ModuleWorker {
    static final byte ANSWERED = 0;
    static final byte FAILED = 1;
    static final byte MISUSED = 2;
    /** The owner admits no more calls than there are sessions, so this is never waited for in earnest. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Path library;
    private final Map<Integer, LocalToken> tokens = new ConcurrentHashMap<>();
    private final AtomicInteger lastNumber = new AtomicInteger();
    private final ThreadLocal<Set<Remedy>> used = ThreadLocal.withInitial(() -> EnumSet.noneOf(Remedy.class));
    private @Nullable LocalModule module;

    private ModuleWorker(Path library) {
        this.library = library;
    }

    /** Arguments: path of the socket, path of the library. */
    public static void main(String[] arguments) throws IOException {
        ModuleWorker worker = new ModuleWorker(Path.of(arguments[1]));
        Thread warming = new Thread(ModuleWorker::warmUp, "warming");
        warming.setDaemon(true);
        warming.start();
        WorkerServer.serve(Path.of(arguments[0]), worker::answer);
    }

    /** Done while the process waits to be needed: what the first calls would have to wait for. */
    private static void warmUp() {
        WrapperLog.install();
        try {
            CertificateFactory.getInstance("X.509");
            KeyFactory.getInstance("EC");
            KeyFactory.getInstance("RSA");
            PKCS11Constants.ckrCodeToName(0);
            SignatureMechanism.RSA_PSS_SHA256.toMechanism();
            new AttributeVector().class_(PKCS11Constants.CKO_PRIVATE_KEY);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK lacks what every JDK has", e);
        }
    }

    private byte[] answer(byte[] question) {
        used.get().clear();
        try {
            DataInputStream in = Wire.reading(question);
            Wire.Writing answer = answer(Question.valueOf(in.readUTF()), in);
            return Wire.message(out -> {
                head(out, ANSWERED);
                answer.to(out);
            });
        } catch (TokenFailure failure) {
            return Wire.message(out -> {
                head(out, FAILED);
                out.writeUTF(failure.reason().name());
                out.writeLong(failure.ckr());
                out.writeUTF(String.valueOf(failure.getMessage()));
            });
        } catch (IllegalStateException | IllegalArgumentException misuse) {
            return Wire.message(out -> {
                head(out, MISUSED);
                out.writeUTF(String.valueOf(misuse.getMessage()));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("a question was garbled", e);
        } finally {
            // a PIN may have been in it
            Arrays.fill(question, (byte) 0);
        }
    }

    private void head(DataOutputStream out, byte kind) throws IOException {
        out.writeByte(kind);
        Wire.names(out, used.get());
    }

    private Wire.Writing answer(Question question, DataInputStream in) throws IOException {
        return switch (question) {
            case LOAD -> load();
            case SLOTS -> slots();
            case CERTIFICATES -> {
                var found = module().certificates(Wire.slot(in));
                yield out -> Wire.certificates(out, found);
            }
            case SIGNING_CERTIFICATES -> {
                var found = module().signingCertificates(Wire.slot(in));
                yield out -> Wire.certificates(out, found);
            }
            case SET_PIN -> setPin(in);
            case PARDON -> {
                module().pardon(Wire.slot(in));
                yield out -> {};
            }
            case LOGIN -> login(in);
            case LOGOUT -> logout(in.readInt());
            default -> answer(question, token(in.readInt()), in);
        };
    }

    private Wire.Writing answer(Question question, LocalToken token, DataInputStream in) throws IOException {
        return switch (question) {
            case KEYS -> {
                var keys = token.keys();
                yield out -> {
                    out.writeInt(keys.size());
                    for (KeyFacts each : keys) {
                        Wire.key(out, each);
                    }
                };
            }
            case KEY -> perhaps(token.key(in.readUTF()));
            case KEY_OF -> perhaps(token.keyOf(Wire.certificate(in)));
            case GENERATE -> perhaps(Optional.of(token.generate(in.readUTF(), KeyKind.valueOf(in.readUTF()))));
            case STORE -> {
                token.store(Wire.name(in), Wire.certificate(in));
                yield out -> {};
            }
            case SIGN -> {
                byte[] value = token.sign(Wire.name(in), SignatureMechanism.valueOf(in.readUTF()), Wire.octets(in));
                yield out -> Wire.octets(out, value);
            }
            case STATE -> {
                TokenState state = token.state();
                yield out -> out.writeUTF(state.name());
            }
            default -> throw new IllegalStateException(question + " is not asked of a token");
        };
    }

    private synchronized Wire.Writing load() {
        if (module == null) {
            module = LocalModule.load(library);
        }
        return out -> {};
    }

    private synchronized LocalModule module() {
        if (module == null) {
            throw new IllegalStateException("nothing is loaded yet");
        }
        return module;
    }

    private Wire.Writing slots() {
        var slots = module().slots();
        return out -> {
            out.writeInt(slots.size());
            for (SlotFacts each : slots) {
                Wire.slot(out, each);
            }
        };
    }

    private Wire.Writing setPin(DataInputStream in) throws IOException {
        TokenFacts wanted = Wire.slot(in).token();
        PinHolder holder = PinHolder.valueOf(in.readUTF());
        try (Pin known = pin(in);
                Pin chosen = pin(in)) {
            module().setPin(place(wanted), holder, known, chosen);
        }
        return out -> {};
    }

    private static Pin pin(DataInputStream in) throws IOException {
        byte[] secret = Wire.octets(in);
        try {
            return Pin.of(Wire.characters(secret));
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** Slots may have other numbers in this process than in the one before. */
    private SlotFacts place(TokenFacts wanted) {
        return module().slots().stream()
                .filter(slot -> slot.token().isSameTokenAs(wanted))
                .findFirst()
                .orElseThrow(() -> TokenFailure.of(
                        TokenFailure.Reason.TOKEN_ABSENT, "the token " + wanted.label() + " is in no slot"));
    }

    private Wire.Writing login(DataInputStream in) throws IOException {
        TokenFacts wanted = Wire.slot(in).token();
        int sessions = in.readInt();
        try (Pin pin = pin(in)) {
            SlotFacts place = place(wanted);
            LocalToken token = module().login(
                            place, pin, sessions, PATIENCE, remedy -> used.get().add(remedy));
            int number = lastNumber.incrementAndGet();
            tokens.put(number, token);
            return out -> {
                out.writeInt(number);
                out.writeInt(token.sessions());
            };
        }
    }

    private Wire.Writing logout(int number) {
        LocalToken token = tokens.remove(number);
        if (token != null) {
            token.close();
        }
        return out -> {};
    }

    private LocalToken token(int number) {
        LocalToken token = tokens.get(number);
        if (token == null) {
            throw new IllegalStateException("no token has number " + number);
        }
        return token;
    }

    private static Wire.Writing perhaps(Optional<KeyFacts> key) {
        return out -> {
            out.writeBoolean(key.isPresent());
            if (key.isPresent()) {
                Wire.key(out, key.get());
            }
        };
    }
}
