package vn.kyluu.pkcs11;

import java.io.DataInputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import vn.kyluu.pkcs11.worker.WorkerLost;

/** A token of a module in a worker: logs in anew in each new process, and repeats there once what only reads or signs. */
final class WorkerToken implements TokenAccess {
    private final WorkerModule module;
    private final WorkerLogin login;
    private final Duration patience;
    private final Consumer<Remedy> remedies;
    private final AtomicLong changes = new AtomicLong();
    private final int sessions;
    private final Semaphore places;
    private volatile boolean closed;

    private WorkerToken(WorkerModule module, WorkerLogin login, Duration patience, Consumer<Remedy> remedies) {
        this.module = module;
        this.login = login;
        this.patience = patience;
        this.remedies = remedies;
        this.sessions = login.last().sessions();
        this.places = new Semaphore(sessions, true);
    }

    /** Nothing is repeated here: whether the PIN is right is not known yet. */
    static WorkerToken login(
            WorkerModule module,
            SlotFacts slot,
            Pin pin,
            int maxSessions,
            Duration patience,
            Consumer<Remedy> remedies) {
        Pin copy = pin.copy();
        try {
            return new WorkerToken(module, new WorkerLogin(module, slot, copy, maxSessions), patience, remedies);
        } catch (WorkerLost lost) {
            copy.close();
            throw WorkerModule.failure(lost);
        } catch (RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    @Override
    public List<KeyFacts> keys() {
        return repeatable(Question.KEYS, out -> {}, in -> {
            List<KeyFacts> keys = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                keys.add(Wire.key(in));
            }
            return keys;
        });
    }

    @Override
    public Optional<KeyFacts> key(String label) {
        return repeatable(Question.KEY, out -> out.writeUTF(label), WorkerToken::perhaps);
    }

    @Override
    public Optional<KeyFacts> keyOf(X509Certificate certificate) {
        return repeatable(Question.KEY_OF, out -> Wire.certificate(out, certificate), WorkerToken::perhaps);
    }

    @Override
    public KeyFacts generate(String label, KeyKind kind) {
        return ask(
                        Question.GENERATE,
                        out -> {
                            out.writeUTF(label);
                            out.writeUTF(kind.name());
                        },
                        WorkerToken::perhaps,
                        module.settings().generationDeadline(),
                        false)
                .orElseThrow();
    }

    @Override
    public void store(KeyName key, X509Certificate leaf) {
        ask(
                Question.STORE,
                out -> {
                    Wire.name(out, key);
                    Wire.certificate(out, leaf);
                },
                in -> key,
                module.settings().callDeadline(),
                false);
    }

    @Override
    public byte[] sign(KeyName key, SignatureMechanism mechanism, byte[] input) {
        byte[] value = repeatable(
                Question.SIGN,
                out -> {
                    Wire.name(out, key);
                    out.writeUTF(mechanism.name());
                    Wire.octets(out, input);
                },
                Wire::octets);
        module.works();
        return value;
    }

    @Override
    public TokenState state() {
        if (closed) {
            return TokenState.CLOSED;
        }
        try {
            return asked(
                    Question.STATE,
                    out -> {},
                    in -> TokenState.valueOf(in.readUTF()),
                    module.settings().callDeadline());
        } catch (WorkerLost lost) {
            return TokenState.FAILED;
        } catch (TokenFailure failure) {
            return switch (failure.reason()) {
                case TOKEN_ABSENT -> TokenState.ABSENT;
                case PIN_WRONG, PIN_LOCKED -> TokenState.PIN_REFUSED;
                default -> TokenState.FAILED;
            };
        } catch (IllegalStateException e) {
            return closed ? TokenState.CLOSED : TokenState.FAILED;
        }
    }

    @Override
    public boolean holds(Pin pin) {
        return login.holds(pin);
    }

    @Override
    public int sessions() {
        return sessions;
    }

    @Override
    public int inUse() {
        return sessions - places.availablePermits();
    }

    @Override
    public int waiting() {
        return places.getQueueLength();
    }

    @Override
    public long epoch() {
        return module.starts() + changes.get();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        WorkerLogin.Place last = login.last();
        if (!last.process().isLost()) {
            byte[] question = Wire.message(out -> {
                out.writeUTF(Question.LOGOUT.name());
                out.writeInt(last.number());
            });
            try {
                last.process().ask(question, module.settings().callDeadline());
            } catch (WorkerLost lost) {
                System.getLogger(WorkerToken.class.getName())
                        .log(System.Logger.Level.DEBUG, "the worker was lost before the logout", lost);
            }
        }
        login.close();
    }

    private <T> T repeatable(Question question, Wire.Writing details, Answer.Reading<T> reading) {
        return ask(question, details, reading, module.settings().callDeadline(), true);
    }

    private <T> T ask(
            Question question, Wire.Writing details, Answer.Reading<T> reading, Duration deadline, boolean again) {
        if (closed) {
            throw new IllegalStateException("this token was closed");
        }
        takePlace();
        try {
            try {
                return asked(question, details, reading, deadline);
            } catch (WorkerLost lost) {
                remedies.accept(Remedy.RESTART_WORKER);
                if (!again) {
                    throw WorkerModule.failure(lost);
                }
            } catch (TokenFailure failure) {
                if (!again || failure.reason() != TokenFailure.Reason.MODULE_FAILED) {
                    throw failure;
                }
                module.giveUp(login.last().process());
                remedies.accept(Remedy.RESTART_WORKER);
            }
            return asked(question, details, reading, deadline);
        } catch (WorkerLost lost) {
            throw WorkerModule.failure(lost);
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        boolean placed;
        try {
            placed = places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TokenFailure.of(TokenFailure.Reason.BUSY, "interrupted while waiting for a session", e);
        }
        if (!placed) {
            throw TokenFailure.of(
                    TokenFailure.Reason.BUSY,
                    "all " + sessions + " sessions at work for " + patience.toMillis() + " ms");
        }
    }

    private <T> T asked(Question question, Wire.Writing details, Answer.Reading<T> reading, Duration deadline)
            throws WorkerLost {
        WorkerLogin.Place here = login.now();
        byte[] message = Wire.message(out -> {
            out.writeUTF(question.name());
            out.writeInt(here.number());
            details.to(out);
        });
        Answer answer = Answer.of(here.process().ask(message, deadline));
        if (!answer.remedies().isEmpty()) {
            changes.incrementAndGet();
            answer.remedies().forEach(remedies);
        }
        return answer.value(reading);
    }

    private static Optional<KeyFacts> perhaps(DataInputStream in) throws IOException {
        return in.readBoolean() ? Optional.of(Wire.key(in)) : Optional.empty();
    }
}
