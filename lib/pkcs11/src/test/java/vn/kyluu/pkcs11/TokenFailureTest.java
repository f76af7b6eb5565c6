package vn.kyluu.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.xipki.pkcs11.wrapper.PKCS11Constants;
import org.xipki.pkcs11.wrapper.PKCS11Exception;
import vn.kyluu.pkcs11.TokenFailure.Reason;

class TokenFailureTest {
    /** R5: of all codes the standard knows, and of those it does not, one says that the PIN was wrong. */
    @Test
    void takesOnlyOneCodeForAWrongPin() throws IllegalAccessException {
        List<String> wrong = new ArrayList<>();
        for (Field field : PKCS11Constants.class.getFields()) {
            if (field.getName().startsWith("CKR_") && TokenFailure.reasonOf(field.getLong(null)) == Reason.PIN_WRONG) {
                wrong.add(field.getName());
            }
        }
        assertThat(wrong).containsExactly("CKR_PIN_INCORRECT");
        assertThat(TokenFailure.reasonOf(0x8000_0A01L)).isEqualTo(Reason.REFUSED);
        assertThat(TokenFailure.reasonOf(CKR_PIN_LEN_RANGE)).isEqualTo(Reason.REFUSED);
    }

    @Test
    void tellsTheReasonsApartByCode() {
        Map.of(
                        CKR_PIN_LOCKED, Reason.PIN_LOCKED,
                        CKR_DEVICE_REMOVED, Reason.TOKEN_ABSENT,
                        CKR_TOKEN_NOT_PRESENT, Reason.TOKEN_ABSENT,
                        CKR_KEY_HANDLE_INVALID, Reason.SESSION_LOST,
                        CKR_MECHANISM_INVALID, Reason.MECHANISM_UNSUPPORTED,
                        CKR_SESSION_HANDLE_INVALID, Reason.SESSION_LOST,
                        CKR_SESSION_COUNT, Reason.BUSY,
                        CKR_DEVICE_ERROR, Reason.DEVICE,
                        CKR_GENERAL_ERROR, Reason.DEVICE,
                        CKR_CRYPTOKI_NOT_INITIALIZED, Reason.MODULE_FAILED)
                .forEach((ckr, reason) -> assertThat(TokenFailure.reasonOf(ckr))
                        .as(ckrCodeToName(ckr))
                        .isEqualTo(reason));
    }

    @Test
    void keepsTheCodeForThePersonWhoLooksIntoIt() {
        TokenFailure failure = TokenFailure.of(new PKCS11Exception(CKR_DEVICE_ERROR), "signing with bs-0123");

        assertThat(failure.ckr()).isEqualTo(CKR_DEVICE_ERROR);
        assertThat(failure.retryHelps()).isTrue();
        assertThat(failure).hasMessage("DEVICE: signing with bs-0123: CKR_DEVICE_ERROR");
    }

    /** R6: only these mend themselves, and never a login. */
    @Test
    void mendsOnlyWhatItUnderstands() throws IllegalAccessException {
        Map<Remedy, Set<String>> mended = new EnumMap<>(Remedy.class);
        for (Field field : PKCS11Constants.class.getFields()) {
            if (field.getName().startsWith("CKR_") && Remedy.of(field.getLong(null)) != Remedy.NONE) {
                mended.computeIfAbsent(Remedy.of(field.getLong(null)), remedy -> new TreeSet<>())
                        .add(field.getName());
            }
        }
        assertThat(mended)
                .isEqualTo(Map.of(
                        Remedy.OTHER_SESSION,
                        Set.of(
                                "CKR_DEVICE_ERROR",
                                "CKR_DEVICE_MEMORY",
                                "CKR_FUNCTION_FAILED",
                                "CKR_FUNCTION_CANCELED",
                                "CKR_GENERAL_ERROR",
                                "CKR_HOST_MEMORY"),
                        Remedy.REOPEN_SESSION,
                        Set.of(
                                "CKR_SESSION_HANDLE_INVALID",
                                "CKR_SESSION_CLOSED",
                                "CKR_OPERATION_ACTIVE",
                                "CKR_OPERATION_NOT_INITIALIZED"),
                        Remedy.LOG_IN_AGAIN,
                        Set.of("CKR_USER_NOT_LOGGED_IN"),
                        Remedy.FIND_KEY_AGAIN,
                        Set.of("CKR_KEY_HANDLE_INVALID", "CKR_OBJECT_HANDLE_INVALID"),
                        Remedy.FIND_TOKEN_AGAIN,
                        Set.of(
                                "CKR_TOKEN_NOT_PRESENT",
                                "CKR_TOKEN_NOT_RECOGNIZED",
                                "CKR_DEVICE_REMOVED",
                                "CKR_SLOT_ID_INVALID"),
                        Remedy.SHARE_SESSIONS,
                        Set.of("CKR_SESSION_COUNT"),
                        Remedy.REINITIALIZE,
                        Set.of("CKR_CRYPTOKI_NOT_INITIALIZED")));
    }

    @Test
    void fillsTheWrappersMessagesInOrder() {
        assertThat(WrapperLog.filled("slot {} says {}, {}", 7, "C:\\$1", "x", "more"))
                .isEqualTo("slot 7 says C:\\$1, x");
        assertThat(WrapperLog.filled("nothing to fill {}")).isEqualTo("nothing to fill {}");
    }
}
