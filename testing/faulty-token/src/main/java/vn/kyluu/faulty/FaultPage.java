package vn.kyluu.faulty;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/** Orders for the faulty module and its counts, in the page that {@code faulty_pkcs11.c} shares; native octet order. */
public final class FaultPage {
    private static final int OCTETS = 4096;
    private static final int FAULTS = 2048;
    private static final int PLACES = 16;
    private static final int FAULT_OCTETS = 32;
    private static final int TAKEN = 16;
    private static final int WRONG_PINS = TAKEN + 8 * PLACES;
    private static final int CALLS = WRONG_PINS + 8 * 16;

    /** In the order of the standard's function list. */
    private static final List<String> FUNCTIONS = List.of(
            "C_Initialize",
            "C_Finalize",
            "C_GetInfo",
            "C_GetFunctionList",
            "C_GetSlotList",
            "C_GetSlotInfo",
            "C_GetTokenInfo",
            "C_GetMechanismList",
            "C_GetMechanismInfo",
            "C_InitToken",
            "C_InitPIN",
            "C_SetPIN",
            "C_OpenSession",
            "C_CloseSession",
            "C_CloseAllSessions",
            "C_GetSessionInfo",
            "C_GetOperationState",
            "C_SetOperationState",
            "C_Login",
            "C_Logout",
            "C_CreateObject",
            "C_CopyObject",
            "C_DestroyObject",
            "C_GetObjectSize",
            "C_GetAttributeValue",
            "C_SetAttributeValue",
            "C_FindObjectsInit",
            "C_FindObjects",
            "C_FindObjectsFinal",
            "C_EncryptInit",
            "C_Encrypt",
            "C_EncryptUpdate",
            "C_EncryptFinal",
            "C_DecryptInit",
            "C_Decrypt",
            "C_DecryptUpdate",
            "C_DecryptFinal",
            "C_DigestInit",
            "C_Digest",
            "C_DigestUpdate",
            "C_DigestKey",
            "C_DigestFinal",
            "C_SignInit",
            "C_Sign",
            "C_SignUpdate",
            "C_SignFinal",
            "C_SignRecoverInit",
            "C_SignRecover",
            "C_VerifyInit",
            "C_Verify",
            "C_VerifyUpdate",
            "C_VerifyFinal",
            "C_VerifyRecoverInit",
            "C_VerifyRecover",
            "C_DigestEncryptUpdate",
            "C_DecryptDigestUpdate",
            "C_SignEncryptUpdate",
            "C_DecryptVerifyUpdate",
            "C_GenerateKey",
            "C_GenerateKeyPair");

    /** What happens instead of the call. */
    public enum Fault {
        RETURN(1),
        LOSE_ANSWER(2),
        HANG(3),
        DROP_SESSIONS(4),
        FORGET_LOGIN(5),
        FORGET_INITIALIZE(6),
        CRASH(7),
        SPOIL(8);

        private final int number;

        Fault(int number) {
            this.number = number;
        }
    }

    /** Where the token is. */
    public enum Presence {
        PRESENT(0),
        REMOVED(1),
        OTHER_TOKEN(2);

        private final int number;

        Presence(int number) {
            this.number = number;
        }
    }

    private final MappedByteBuffer page;

    /** Maps the page, and makes its file if there is none. */
    FaultPage(Path file) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            page = channel.map(FileChannel.MapMode.READ_WRITE, 0, OCTETS);
            page.order(ByteOrder.nativeOrder());
        }
    }

    /**
     * Orders a fault for the next calls of a function, in whatever process.
     *
     * @param length of a hang; zero means for ever
     */
    public synchronized void order(String function, Fault fault, int times, long ckr, Duration length) {
        int place = 0;
        while (page.getInt(FAULTS + place * FAULT_OCTETS) > 0) {
            place++;
            if (place == PLACES) {
                throw new IllegalStateException("too many faults at once");
            }
        }
        int at = FAULTS + place * FAULT_OCTETS;
        page.putInt(at + 4, number(function));
        page.putInt(at + 8, fault.number);
        page.putInt(at + 12, (int) length.toMillis());
        page.putLong(at + 16, ckr);
        java.lang.invoke.VarHandle.fullFence();
        page.putInt(at, times);
    }

    /** Orders it for the next call. */
    public void order(String function, Fault fault) {
        order(function, fault, 1, 0, Duration.ZERO);
    }

    /** Orders an answer instead of the call. */
    public void answer(String function, long ckr, int times) {
        order(function, Fault.RETURN, times, ckr, Duration.ZERO);
    }

    /** Takes the token away, puts another one there, or brings it back. */
    public void tokenIs(Presence presence) {
        page.putInt(0, presence.number);
    }

    /** Grants so many sessions in each process; 0 for no limit. */
    public void limitSessionsTo(int most) {
        page.putInt(4, most);
    }

    /** Lets the token show these CKF flags beside its own, for example those of a PIN that is nearly locked. */
    public void showFlags(int flags) {
        page.putInt(8, flags);
    }

    /** Takes back all orders; the counts stay. */
    public synchronized void heal() {
        showFlags(0);
        tokenIs(Presence.PRESENT);
        limitSessionsTo(0);
        for (int place = 0; place < PLACES; place++) {
            page.putInt(FAULTS + place * FAULT_OCTETS, 0);
        }
    }

    /** Faults ordered and not yet taken. */
    public int pending() {
        int sum = 0;
        for (int place = 0; place < PLACES; place++) {
            sum += Math.max(0, page.getInt(FAULTS + place * FAULT_OCTETS));
        }
        return sum;
    }

    /** Faults that came so far. */
    public long taken() {
        long sum = 0;
        for (int place = 0; place < PLACES; place++) {
            sum += page.getLong(TAKEN + 8 * place);
        }
        return sum;
    }

    /** How often a function was called, in all processes. */
    public long calls(String function) {
        return page.getLong(CALLS + 8 * number(function));
    }

    /** How often the token said CKR_PIN_INCORRECT. */
    public long wrongPins() {
        return page.getLong(WRONG_PINS);
    }

    /** How often a PIN was sent while another token sat in the slot. */
    public long pinsToStrangers() {
        return page.getLong(WRONG_PINS + 8);
    }

    /** Sessions open in the process that called last. */
    public int openSessions() {
        return page.getInt(12);
    }

    private static int number(String function) {
        int number = FUNCTIONS.indexOf(function);
        if (number < 0) {
            throw new IllegalArgumentException("no function " + function);
        }
        return number;
    }
}
