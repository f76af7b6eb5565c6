package vn.kyluu.pkcs11.worker;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A place in memory that two processes share: the last message, and whose turn it is.
 *
 * <p>Owner and worker write by turns, each from one thread at a time; a turn's number is never used twice in a row. What the other
 * process wrote is believed no further than its bounds: a vendor's library may have written over it.
 */
final class Seat {
    /** In octets; words that two cores write lie in lines of their own. */
    static final int SIZE = 4096;

    private static final VarHandle WORD = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.nativeOrder());
    private static final int TURN = 0;
    private static final int LENGTH = 192;
    private static final int TEXT = 256;
    private static final int LONGEST = SIZE - TEXT;
    private static final int ELSEWHERE = -1;

    private final ByteBuffer memory;

    /** Who waits. */
    enum Side {
        OWNER(64),
        WORKER(128);

        private final int sleeps;

        Side(int sleeps) {
            this.sleeps = sleeps;
        }

        Side other() {
            return this == OWNER ? WORKER : OWNER;
        }
    }

    Seat(ByteBuffer memory) {
        this.memory = memory;
    }

    static boolean hasRoomFor(byte[] message) {
        return message.length <= LONGEST;
    }

    void put(byte[] message) {
        memory.putInt(LENGTH, message.length).put(TEXT, message);
    }

    /** Says that the message goes another way. */
    void putElsewhere() {
        memory.putInt(LENGTH, ELSEWHERE);
    }

    boolean isElsewhere() {
        return memory.getInt(LENGTH) == ELSEWHERE;
    }

    byte[] get() throws IOException {
        int length = memory.getInt(LENGTH);
        if (length < 0 || length > LONGEST) {
            throw new IOException("a message of " + length + " octets in a seat");
        }
        byte[] message = new byte[length];
        memory.get(TEXT, message);
        return message;
    }

    /** Shows what was put before to whoever sees this turn. */
    void turn(int number) {
        WORD.setVolatile(memory, TURN, number);
    }

    boolean isTurn(int number) {
        return (int) WORD.getVolatile(memory, TURN) == number;
    }

    /** From now on this side must be woken. */
    void sleep(Side side) {
        WORD.setVolatile(memory, side.sleeps, 1);
    }

    /** True for one of both only: for the side itself if it wakes by itself, for the other if that must wake it. */
    boolean wake(Side side) {
        return WORD.compareAndSet(memory, side.sleeps, 1, 0);
    }
}
