package vn.kyluu.pkcs11;

import java.util.Arrays;
import vn.kyluu.pkcs11.worker.WorkerLost;
import vn.kyluu.pkcs11.worker.WorkerProcess;

/** Sets a PIN in a worker: asked once, over the private line, never repeated (R5, R7). */
final class WorkerPins {
    private WorkerPins() {}

    static void set(
            WorkerProcess process, WorkerSettings settings, SlotFacts slot, PinHolder holder, Pin known, Pin chosen) {
        String guarded = PinSetting.guarded(slot.token(), holder);
        PinSetting.refuseKnownToBeWrong(LocalModule.REFUSED_PINS, guarded, slot.token(), known);
        byte[] proof = WorkerLogin.encoded(known);
        byte[] wish = WorkerLogin.encoded(chosen);
        byte[] question = Wire.message(out -> {
            out.writeUTF(Question.SET_PIN.name());
            Wire.slot(out, slot);
            out.writeUTF(holder.name());
            Wire.octets(out, proof);
            Wire.octets(out, wish);
        });
        try {
            Answer.of(process.askInConfidence(question, settings.loginDeadline()))
                    .value(in -> slot);
            LocalModule.REFUSED_PINS.forget(slot.token().identity());
        } catch (WorkerLost lost) {
            throw WorkerModule.failure(lost);
        } catch (TokenFailure failure) {
            if (failure.reason() == TokenFailure.Reason.PIN_WRONG) {
                LocalModule.REFUSED_PINS.remember(guarded, known);
            }
            throw failure;
        } finally {
            Arrays.fill(proof, (byte) 0);
            Arrays.fill(wish, (byte) 0);
            Arrays.fill(question, (byte) 0);
        }
    }
}
