package vn.kyluu.pkcs11;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One kind of device as {@code hsm-config/devices} describes it; holds no secret.
 *
 * @param name as settings name it, for example {@code softhsm2}
 * @param title texts by language, {@code vi} and {@code en}
 * @param maker who makes it
 * @param modules full paths of its library per system, the best first
 * @param sessionLimit sessions the device allows at once, 0 for no limit
 * @param recommendedSessions what to configure
 * @param callDeadlineSeconds what to configure: longer than its slowest honest answer
 * @param environment variables that must be set before the JVM starts
 * @param mechanisms seen to work; at run time the token itself is asked
 * @param promisedMechanisms what the maker's papers promise
 * @param source where the knowledge comes from
 * @param mark how sure it is: V1, V2, V2-, R or U
 * @param tried true only if this kind of device really signed
 * @param triedWith versions, system and date of that trial; empty if not tried
 */
@JsonIgnoreProperties("$schema")
public record DeviceProfile(
        String name,
        Map<String, String> title,
        Kind kind,
        String maker,
        Map<OperatingSystem, List<String>> modules,
        LoginStyle login,
        int sessionLimit,
        int recommendedSessions,
        int callDeadlineSeconds,
        List<Variable> environment,
        Set<SignatureMechanism> mechanisms,
        Set<SignatureMechanism> promisedMechanisms,
        List<Remark> quirks,
        String source,
        String mark,
        boolean tried,
        String triedWith) {

    /** Where such a device keeps its keys. */
    public enum Kind {
        /** A hardware security module in a server room. */
        HSM,
        /** A token in a person's hand. */
        USB_TOKEN,
        /** A card in a reader. */
        SMART_CARD,
        /** Files on a disk: never for real records. */
        SOFTWARE
    }

    /** How one proves that one may use the keys. */
    public enum LoginStyle {
        /** A PIN, once for the whole process. */
        USER_PIN_ONCE_PER_PROCESS,
        /** A PIN typed on the device itself. */
        PROTECTED_PATH
    }

    /**
     * An environment variable that the module reads.
     *
     * @param name the variable's name
     * @param vi its purpose in Vietnamese
     * @param en its purpose in English
     */
    public record Variable(String name, String vi, String en) {}

    public DeviceProfile {
        title = Map.copyOf(title);
        modules = Map.copyOf(modules);
        environment = List.copyOf(environment);
        mechanisms = Set.copyOf(mechanisms);
        promisedMechanisms = Set.copyOf(promisedMechanisms);
        quirks = List.copyOf(quirks);
    }
}
