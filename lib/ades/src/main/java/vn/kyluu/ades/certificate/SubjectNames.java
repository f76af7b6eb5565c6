package vn.kyluu.ades.certificate;

import java.util.Map;
import java.util.Optional;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** The attributes of one distinguished name (RFC 4514); the most specific value wins. */
final class SubjectNames {
    private static final Map<String, String> KEYWORDS = Map.of(
            "2.5.4.3", "CN",
            "2.5.4.5", "SERIALNUMBER",
            "2.5.4.10", "O",
            "2.5.4.11", "OU",
            "2.5.4.12", "TITLE",
            "0.9.2342.19200300.100.1.1", "UID");

    private final LdapName name;

    SubjectNames(X500Principal principal) {
        try {
            this.name = new LdapName(principal.getName(X500Principal.RFC2253, KEYWORDS));
        } catch (NamingException e) {
            throw new MalformedCertificate("the name in the certificate is not a distinguished name", e);
        }
    }

    Optional<String> first(String keyword) {
        Optional<String> found = Optional.empty();
        for (Rdn rdn : name.getRdns()) {
            Attribute attribute = rdn.toAttributes().get(keyword);
            if (attribute != null) {
                found = text(attribute).or(() -> Optional.empty());
            }
        }
        return found;
    }

    private static Optional<String> text(Attribute attribute) {
        try {
            return attribute.get() instanceof String value && !value.isBlank()
                    ? Optional.of(value.strip())
                    : Optional.empty();
        } catch (NamingException e) {
            throw new MalformedCertificate("an attribute of the name has no value", e);
        }
    }
}
