package vn.kyluu.pki;

import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * The subject of a certificate: a person, or an organisation with its seal.
 *
 * @param commonName full name with all its marks, at most 64 characters
 * @param identifier value of the UID attribute: {@code CCCD:079…} of a person, {@code MST:03…} of an organisation
 */
public record Person(
        String commonName,
        Optional<String> identifier,
        Optional<String> title,
        Optional<String> organisation,
        Optional<String> unit) {

    public Person(
            String commonName, Optional<String> identifier, Optional<String> title, Optional<String> organisation) {
        this(commonName, identifier, title, organisation, Optional.empty());
    }

    /** A person with a name and a citizen's number, and nothing else. */
    public static Person named(String commonName, String identifier) {
        return new Person(commonName, Optional.of(identifier), Optional.empty(), Optional.empty());
    }

    X500Name subject() {
        X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "VN");
        organisation.ifPresent(value -> name.addRDN(BCStyle.O, value));
        unit.ifPresent(value -> name.addRDN(BCStyle.OU, value));
        title.ifPresent(value -> name.addRDN(BCStyle.T, value));
        name.addRDN(BCStyle.CN, commonName);
        identifier.ifPresent(value -> name.addRDN(BCStyle.UID, value));
        return name.build();
    }
}
