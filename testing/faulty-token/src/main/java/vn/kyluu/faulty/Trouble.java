package vn.kyluu.faulty;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import vn.kyluu.faulty.FaultPage.Fault;
import vn.kyluu.faulty.FaultPage.Presence;

/** What happens to an HSM at night. */
public enum Trouble {
    DEVICE_STUMBLES {
        @Override
        public Duration order(FaultPage page, Dice dice) {
            long[] codes = {CKR_DEVICE_ERROR, CKR_GENERAL_ERROR, CKR_FUNCTION_FAILED, CKR_DEVICE_MEMORY};
            page.answer(
                    dice.below(2) == 0 ? "C_Sign" : "C_SignInit", codes[dice.below(codes.length)], 1 + dice.below(6));
            return Duration.ZERO;
        }
    },
    ANSWERS_GET_LOST {
        @Override
        public Duration order(FaultPage page, Dice dice) {
            page.order("C_SignInit", Fault.LOSE_ANSWER, 1 + dice.below(4), CKR_DEVICE_ERROR, Duration.ZERO);
            return Duration.ZERO;
        }
    },
    DEVICE_IS_DOWN {
        @Override
        public Duration order(FaultPage page, Dice dice) {
            page.answer("C_SignInit", CKR_DEVICE_ERROR, 1_000_000);
            page.answer("C_OpenSession", CKR_DEVICE_ERROR, 1_000_000);
            return Duration.ofMillis(200 + dice.below(1500));
        }
    },
    SESSIONS_DROP {
        @Override
        public Duration order(FaultPage page, Dice dice) {
            page.order("C_SignInit", Fault.DROP_SESSIONS, 1 + dice.below(2), 0, Duration.ZERO);
            return Duration.ZERO;
        }
    },
    LOGIN_IS_FORGOTTEN {
        @Override
        public Duration order(FaultPage page, Dice dice) {
            page.order("C_SignInit", Fault.FORGET_LOGIN, 1 + dice.below(2), 0, Duration.ZERO);
            return Duration.ZERO;
        }
    },
    LOGIN_FAILS_UNCLEARLY {
        @Override
        public Duration order(FaultPage page, Dice dice) {
            page.answer("C_Login", dice.below(2) == 0 ? CKR_FUNCTION_FAILED : CKR_VENDOR_DEFINED | 9, 1);
            page.order("C_SignInit", Fault.FORGET_LOGIN, 1, 0, Duration.ZERO);
            return Duration.ZERO;
        }
    },
    MODULE_FORGETS_EVERYTHING {
        @Override
        public Duration order(FaultPage page, Dice dice) {
            page.order("C_SignInit", Fault.FORGET_INITIALIZE, 1, 0, Duration.ZERO);
            return Duration.ZERO;
        }
    },
    CALL_HANGS {
        @Override
        public Duration order(FaultPage page, Dice dice) {
            page.order("C_Sign", Fault.HANG, 1, 0, Duration.ZERO);
            return Duration.ZERO;
        }
    },
    MODULE_CRASHES {
        @Override
        public Duration order(FaultPage page, Dice dice) {
            page.order("C_Sign", Fault.CRASH, 1, 0, Duration.ZERO);
            return Duration.ZERO;
        }
    },
    TOKEN_IS_TAKEN_AWAY {
        @Override
        public Duration order(FaultPage page, Dice dice) {
            page.tokenIs(Presence.REMOVED);
            return Duration.ofMillis(100 + dice.below(2000));
        }
    },
    OTHER_TOKEN_IN_THE_SLOT {
        @Override
        public Duration order(FaultPage page, Dice dice) {
            page.tokenIs(Presence.OTHER_TOKEN);
            return Duration.ofMillis(100 + dice.below(1000));
        }
    },
    SESSIONS_GET_SCARCE {
        @Override
        public Duration order(FaultPage page, Dice dice) {
            page.limitSessionsTo(1 + dice.below(3));
            page.order("C_SignInit", Fault.DROP_SESSIONS, 1, 0, Duration.ZERO);
            return Duration.ofMillis(500 + dice.below(1500));
        }
    };

    private static final Duration LONGEST_WAIT_FOR_A_FAULT = Duration.ofSeconds(10);
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(60);

    private static final long CKR_GENERAL_ERROR = 0x5;
    private static final long CKR_FUNCTION_FAILED = 0x6;
    private static final long CKR_DEVICE_ERROR = 0x30;
    private static final long CKR_DEVICE_MEMORY = 0x31;
    private static final long CKR_VENDOR_DEFINED = 0x80000000L;

    /** Orders it; says how long it lasts, or zero if it is over once it happened. */
    public abstract Duration order(FaultPage page, Dice dice);

    /**
     * Lets it happen; gives the time from its end until everybody got a signature that was asked for afterwards.
     *
     * <p>A call that hangs ends its trouble when it begins to hang, so the deadline counts.
     *
     * @param allSignedSince told a moment of {@link System#nanoTime}, whether everybody got one asked for since
     * @return nanoseconds, or {@link Long#MAX_VALUE} if that took more than a minute
     */
    public long provoke(FaultPage page, Dice dice, LongPredicate allSignedSince) throws InterruptedException {
        Duration lasting = order(page, dice);
        if (!lasting.isZero()) {
            TimeUnit.MILLISECONDS.sleep(lasting.toMillis());
            page.heal();
        } else {
            long patience = System.nanoTime() + LONGEST_WAIT_FOR_A_FAULT.toNanos();
            while (page.pending() > 0 && System.nanoTime() < patience) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
        }
        long healed = System.nanoTime();
        long patience = healed + LONGEST_RECOVERY.toNanos();
        while (!allSignedSince.test(healed)) {
            if (System.nanoTime() > patience) {
                return Long.MAX_VALUE;
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
        return System.nanoTime() - healed;
    }
}
