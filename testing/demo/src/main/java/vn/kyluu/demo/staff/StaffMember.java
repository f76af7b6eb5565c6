package vn.kyluu.demo.staff;

import java.util.Set;
import vn.kyluu.pkcs11.KeyKind;

/**
 * Somebody who signs in.
 *
 * @param code staff code, the {@code sub} of his tokens
 * @param name full name
 * @param title as on the certificate and in the visible stamp
 * @param department where he works
 * @param identifier as on the certificate: {@code CCCD:…}
 * @param groups roles
 * @param device where his key is
 * @param key kind of key; of no meaning without a device
 */
public record StaffMember(
        String code,
        String name,
        String title,
        String department,
        String identifier,
        Set<String> groups,
        Device device,
        KeyKind key) {}
