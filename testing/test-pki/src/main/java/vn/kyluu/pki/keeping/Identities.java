package vn.kyluu.pki.keeping;

import java.util.Map;
import java.util.TreeMap;
import vn.kyluu.pki.authority.Identity;

/** The four machines that hold keys. */
public record Identities(Identity root, Identity issuing, Identity tsa, Identity ocsp) {
    static Identities of(Map<String, Identity> byName) {
        return new Identities(
                named("root", byName), named("issuing", byName), named("tsa", byName), named("ocsp", byName));
    }

    Map<String, Identity> byName() {
        return new TreeMap<>(Map.of("root", root, "issuing", issuing, "tsa", tsa, "ocsp", ocsp));
    }

    private static Identity named(String name, Map<String, Identity> byName) {
        Identity found = byName.get(name);
        if (found == null) {
            throw new IllegalStateException("the folder has no key named " + name);
        }
        return found;
    }
}
