package vn.kyluu.faulty;

import java.time.Duration;
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

    private static final long CKR_GENERAL_ERROR = 0x5;
    private static final long CKR_FUNCTION_FAILED = 0x6;
    private static final long CKR_DEVICE_ERROR = 0x30;
    private static final long CKR_DEVICE_MEMORY = 0x31;
    private static final long CKR_VENDOR_DEFINED = 0x80000000L;

    /** Orders it; says how long it lasts, or zero if it is over once it happened. */
    public abstract Duration order(FaultPage page, Dice dice);
}
