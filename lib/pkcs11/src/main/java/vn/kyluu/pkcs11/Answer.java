package vn.kyluu.pkcs11;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Set;

/** What a worker answered: the remedies it used, then a value or a failure. */
final class Answer {
    private final DataInputStream in;
    private final byte kind;
    private final Set<Remedy> remedies;

    private Answer(DataInputStream in) throws IOException {
        this.in = in;
        this.kind = in.readByte();
        this.remedies = Wire.names(in, Remedy.class);
    }

    static Answer of(byte[] message) {
        try {
            return new Answer(Wire.reading(message));
        } catch (IOException e) {
            throw garbled(e);
        }
    }

    Set<Remedy> remedies() {
        return remedies;
    }

    /** Reads the value; throws the failure if that was the answer. */
    <T> T value(Reading<T> reading) {
        try {
            if (kind == ModuleWorker.ANSWERED) {
                return reading.from(in);
            }
            if (kind == ModuleWorker.FAILED) {
                throw TokenFailure.told(TokenFailure.Reason.valueOf(in.readUTF()), in.readLong(), in.readUTF());
            }
            throw new IllegalStateException(in.readUTF());
        } catch (IOException e) {
            throw garbled(e);
        }
    }

    private static TokenFailure garbled(IOException e) {
        return TokenFailure.of(TokenFailure.Reason.MODULE_FAILED, "the worker's answer was garbled", e);
    }

    /** Reads one value. */
    @FunctionalInterface
    interface Reading<T> {
        T from(DataInputStream in) throws IOException;
    }
}
