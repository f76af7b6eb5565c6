package vn.kyluu.pkcs11;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xipki.pkcs11.wrapper.PKCS11Module;
import vn.kyluu.pkcs11.health.Pacing;
import vn.kyluu.pkcs11.worker.WorkerCommand;
import vn.kyluu.pkcs11.worker.WorkerLost;
import vn.kyluu.pkcs11.worker.WorkerProcess;
import vn.kyluu.pkcs11.worker.WorkerSupply;

/** A library in a process of its own; when that is lost, the next call goes to one that was started
 * ahead, at growing intervals (R7). */
final class WorkerModule implements ModuleAccess {
    private static final System.Logger LOG = System.getLogger(WorkerModule.class.getName());
    private static final int FREE_STARTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Path library;
    private final WorkerSettings settings;
    private final WorkerSupply supply;
    private final Pacing pacing = new Pacing(FREE_STARTS, FIRST_PAUSE, LONGEST_PAUSE, System::nanoTime);
    private @Nullable WorkerProcess current;
    private final AtomicLong starts = new AtomicLong();
    private boolean closed;

    private WorkerModule(Path library, WorkerSettings settings) {
        this.library = library;
        this.settings = settings;
        this.supply = new WorkerSupply(
                new WorkerCommand(
                        ModuleWorker.class,
                        List.of(library.toAbsolutePath().toString()),
                        List.of(ModuleWorker.class, WorkerProcess.class, PKCS11Module.class),
                        settings.environment()),
                settings.startDeadline());
    }

    static WorkerModule start(Path library, WorkerSettings settings) {
        WorkerModule module = new WorkerModule(library, settings);
        module.process();
        return module;
    }

    @Override
    public List<SlotFacts> slots() {
        return asking(Wire.message(out -> out.writeUTF(Question.SLOTS.name())), in -> {
            List<SlotFacts> slots = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                slots.add(Wire.slot(in));
            }
            return slots;
        });
    }

    @Override
    public List<X509Certificate> certificates(SlotFacts slot) {
        return asking(
                Wire.message(out -> {
                    out.writeUTF(Question.CERTIFICATES.name());
                    Wire.slot(out, slot);
                }),
                Wire::certificates);
    }

    @Override
    public WorkerToken login(SlotFacts slot, Pin pin, int maxSessions, Duration patience, Consumer<Remedy> remedies) {
        return WorkerToken.login(this, slot, pin, maxSessions, patience, remedies);
    }

    @Override
    public void pardon(SlotFacts slot) {
        LocalModule.REFUSED_PINS.forget(slot.token().identity());
        asking(
                Wire.message(out -> {
                    out.writeUTF(Question.PARDON.name());
                    Wire.slot(out, slot);
                }),
                in -> slot);
    }

    @Override
    public List<X509Certificate> signingCertificates(SlotFacts slot) {
        return asking(
                Wire.message(out -> {
                    out.writeUTF(Question.SIGNING_CERTIFICATES.name());
                    Wire.slot(out, slot);
                }),
                Wire::certificates);
    }

    @Override
    public void setPin(SlotFacts slot, PinHolder holder, Pin known, Pin chosen) {
        WorkerPins.set(process(), settings, slot, holder, known, chosen);
    }

    private <T> T asking(byte[] question, Answer.Reading<T> reading) {
        WorkerProcess process = process();
        try {
            return Answer.of(process.ask(question, settings.callDeadline())).value(reading);
        } catch (WorkerLost lost) {
            throw failure(lost);
        }
    }

    WorkerSettings settings() {
        return settings;
    }

    /** Counts processes: a login made in one means nothing in the next. */
    long starts() {
        return starts.get();
    }

    /** The process that runs now; starts one if need be. */
    synchronized WorkerProcess process() {
        if (closed) {
            throw new IllegalStateException("this module was closed");
        }
        WorkerProcess running = current;
        if (running != null && !running.isLost()) {
            return running;
        }
        if (!pacing.mayTry()) {
            throw TokenFailure.of(
                    TokenFailure.Reason.MODULE_FAILED,
                    "the worker of " + library.getFileName() + " starts again in "
                            + pacing.untilNext().toMillis() + " ms");
        }
        if (running != null) {
            running.kill();
        }
        return launch();
    }

    private synchronized WorkerProcess launch() {
        try {
            WorkerProcess started = supply.take();
            try {
                Answer.of(started.ask(Wire.message(WorkerModule::load), settings.startDeadline()))
                        .value(in -> started);
            } catch (TokenFailure | IllegalStateException refused) {
                started.close();
                throw refused;
            }
            current = started;
            if (settings.spare()) {
                supply.prepare();
            }
            LOG.log(
                    System.Logger.Level.INFO,
                    "worker " + started.pid() + " runs " + library.getFileName() + ", start "
                            + starts.incrementAndGet());
            return started;
        } catch (WorkerLost lost) {
            throw failure(lost);
        }
    }

    private static void load(DataOutputStream out) throws IOException {
        out.writeUTF(Question.LOAD.name());
    }

    /** Ends a process whose module no longer works. */
    void giveUp(WorkerProcess process) {
        process.kill();
    }

    /** A call did what it should, so the next start need not wait. */
    void works() {
        pacing.succeeded();
    }

    static TokenFailure failure(WorkerLost lost) {
        return TokenFailure.of(
                lost.reason() == WorkerLost.Cause.HUNG ? TokenFailure.Reason.HUNG : TokenFailure.Reason.MODULE_FAILED,
                String.valueOf(lost.getMessage()),
                lost);
    }

    @Override
    public synchronized void close() {
        closed = true;
        supply.close();
        if (current != null) {
            current.close();
        }
    }
}
