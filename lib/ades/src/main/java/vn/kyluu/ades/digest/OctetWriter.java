package vn.kyluu.ades.digest;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Collects bytes: in memory up to 8 MiB, then in a file. For one thread. Closing it keeps what was written. */
public final class OctetWriter extends OutputStream {
    static final int MOST_IN_MEMORY = 8 << 20;
    private static final int USUAL = 1024;

    private byte[] memory;
    private int held;
    private @Nullable OctetFile file;
    private boolean isDone;

    /** Expects no number in particular. */
    public OctetWriter() {
        this(USUAL);
    }

    /** Expects that many bytes, and takes fewer or more. */
    public OctetWriter(long expected) {
        memory = new byte[expected > MOST_IN_MEMORY ? 0 : (int) expected];
    }

    @Override
    public void write(int value) throws IOException {
        if (file == null && held < memory.length && !isDone) {
            memory[held++] = (byte) value;
        } else {
            write(new byte[] {(byte) value}, 0, 1);
        }
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        if (isDone) {
            throw new IllegalStateException("what was handed out does not change");
        }
        if (file == null && length <= MOST_IN_MEMORY - held) {
            if (length > memory.length - held) {
                long twice = Math.max(2L * memory.length, (long) held + length);
                memory = Arrays.copyOf(memory, (int) Math.min(twice, MOST_IN_MEMORY));
            }
            System.arraycopy(from, offset, memory, held, length);
            held += length;
            return;
        }
        if (file == null) {
            file = OctetFile.create();
            file.write(memory, 0, held);
            memory = new byte[0];
        }
        file.write(from, offset, length);
    }

    /**
     * All that was written; nothing more can be.
     *
     * @throws IOException if the file fails
     */
    public Octets octets() throws IOException {
        isDone = true;
        if (file != null) {
            return Octets.in(file);
        }
        return Octets.owning(held == memory.length ? memory : Arrays.copyOf(memory, held));
    }
}
