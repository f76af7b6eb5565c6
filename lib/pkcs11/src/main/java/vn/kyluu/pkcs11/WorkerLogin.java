package vn.kyluu.pkcs11;

import java.util.Arrays;
import vn.kyluu.pkcs11.worker.WorkerLost;
import vn.kyluu.pkcs11.worker.WorkerProcess;

/**
 * The login of one token, made anew in each new process of its module (R5, R7).
 *
 * <p>A PIN that was refused is sent to no further process. Thread-safe.
 */
final class WorkerLogin implements AutoCloseable {
    private final WorkerModule module;
    private final SlotFacts slot;
    private final Pin pin;
    private final int wanted;
    private Place place;
    private boolean pinRefused;

    /** A login: its number in one process. */
    record Place(WorkerProcess process, int number, int sessions) {}

    /** Logs in for the first time; the PIN is this object's own. */
    WorkerLogin(WorkerModule module, SlotFacts slot, Pin pin, int wanted) throws WorkerLost {
        this.module = module;
        this.slot = slot;
        this.pin = pin;
        this.wanted = wanted;
        this.place = logIn(module, slot, pin, wanted, module.process());
    }

    /** The login in the process that runs now. */
    Place now() throws WorkerLost {
        WorkerProcess process = module.process();
        synchronized (this) {
            if (place.process() == process) {
                return place;
            }
            if (pinRefused) {
                throw refusedBefore(slot);
            }
            try {
                place = logIn(module, slot, pin, wanted, process);
                return place;
            } catch (TokenFailure failure) {
                pinRefused = failure.reason() == TokenFailure.Reason.PIN_WRONG;
                throw failure;
            }
        }
    }

    synchronized Place last() {
        return place;
    }

    boolean holds(Pin other) {
        return pin.isSameAs(other);
    }

    private static Place logIn(WorkerModule module, SlotFacts slot, Pin pin, int wanted, WorkerProcess process)
            throws WorkerLost {
        String token = slot.token().identity();
        if (LocalModule.REFUSED_PINS.contains(token, pin)) {
            throw refusedBefore(slot);
        }
        byte[] secret = encoded(pin);
        byte[] question = Wire.message(out -> {
            out.writeUTF(Question.LOGIN.name());
            Wire.slot(out, slot);
            out.writeInt(wanted);
            Wire.octets(out, secret);
        });
        try {
            return Answer.of(process.askInConfidence(question, module.settings().loginDeadline()))
                    .value(in -> new Place(process, in.readInt(), in.readInt()));
        } catch (TokenFailure failure) {
            if (failure.reason() == TokenFailure.Reason.PIN_WRONG) {
                LocalModule.REFUSED_PINS.remember(token, pin);
            }
            throw failure;
        } finally {
            Arrays.fill(secret, (byte) 0);
            Arrays.fill(question, (byte) 0);
        }
    }

    private static TokenFailure refusedBefore(SlotFacts slot) {
        return TokenFailure.of(
                TokenFailure.Reason.PIN_WRONG,
                "the token " + slot.token().label() + " refused this PIN before; not sent again");
    }

    static byte[] encoded(Pin pin) {
        char[] characters = pin.reveal();
        try {
            return Wire.octets(characters);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    @Override
    public void close() {
        pin.close();
    }
}
