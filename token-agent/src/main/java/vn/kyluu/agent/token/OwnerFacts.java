package vn.kyluu.agent.token;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** Who a certificate belongs to, in words for people. */
public final class OwnerFacts {
    private static final Map<String, String> NUMBERS = Map.of("2.5.4.5", "SERIALNUMBER", "2.5.4.97", "ORGID");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private OwnerFacts() {}

    /** The common name of the subject, or all of the subject if it has none. */
    public static String person(X509Certificate certificate) {
        return name(certificate.getSubjectX500Principal());
    }

    /** The common name of the issuer. */
    public static String issuer(X509Certificate certificate) {
        return name(certificate.getIssuerX500Principal());
    }

    /** A day of its validity as people here write it. */
    public static String day(Instant moment, ZoneId zone) {
        return DAY.format(moment.atZone(zone));
    }

    /** Whether the name contains these words, or a number in it is this one; without regard to case. */
    public static boolean matches(X500Principal name, String wanted) {
        String low = wanted.strip().toLowerCase(Locale.ROOT);
        return values(name).stream()
                .map(value -> value.toLowerCase(Locale.ROOT))
                .anyMatch(value -> value.contains(low));
    }

    private static String name(X500Principal principal) {
        try {
            for (Rdn part : new LdapName(principal.getName(X500Principal.RFC2253, NUMBERS)).getRdns()) {
                if (part.getType().equalsIgnoreCase("CN")) {
                    return String.valueOf(part.getValue());
                }
            }
        } catch (InvalidNameException e) {
            return principal.getName();
        }
        return principal.getName();
    }

    private static List<String> values(X500Principal principal) {
        try {
            return new LdapName(principal.getName(X500Principal.RFC2253, NUMBERS))
                    .getRdns().stream()
                            .map(part -> String.valueOf(part.getValue()))
                            .toList();
        } catch (InvalidNameException e) {
            return List.of(principal.getName());
        }
    }
}
