package vn.kyluu.ades.attack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.SigningWorld.Signer;
import vn.kyluu.ades.augmentation.Augmentation;
import vn.kyluu.ades.certificate.RevocationSettings;
import vn.kyluu.ades.creation.PadesCreation;
import vn.kyluu.ades.creation.PadesPreparation;
import vn.kyluu.ades.creation.XadesCreation;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.revocation.RevocationInquiry;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureLevel;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.signature.SignatureValue;
import vn.kyluu.ades.timestamp.TimestampAuthority;
import vn.kyluu.pki.Fault;
import vn.kyluu.pki.Part;
import vn.kyluu.pki.Person;
import vn.kyluu.pki.TestSigner;
import vn.kyluu.pki.authority.Usage;
import vn.kyluu.pki.authority.Validity;

/** Makes the files that are attacked, as our own program would make them. */
final class Signing {
    private static final Duration YEAR = Duration.ofDays(365);

    private final SigningWorld world;
    private final Map<String, Octets> made = new HashMap<>();

    Signing(SigningWorld world) {
        this.world = world;
    }

    Octets unsigned(Vector vector) {
        return vector.get("document", "pdf").equals("pdf") ? SigningWorld.plainPdf() : SigningWorld.xml();
    }

    /** The vector's document, signed; kept where nothing was done to it before. */
    Octets signed(Vector vector, Octets unsigned, boolean isTouched) {
        String kind = String.join(
                " ",
                vector.get("document", "pdf"),
                vector.get("signatures", "1"),
                vector.get("level", "T"),
                vector.get("signer", "good"),
                vector.get("machine", "good"));
        return isTouched ? make(vector, unsigned) : made.computeIfAbsent(kind, any -> make(vector, unsigned));
    }

    private Octets make(Vector vector, Octets unsigned) {
        disturb(vector.get("machine", "good"), false);
        if (vector.get("document", "pdf").equals("xml-part")) {
            return PartOfXml.signed(world);
        }
        boolean isPdf = vector.get("document", "pdf").equals("pdf");
        SignatureFormat format = isPdf ? SignatureFormat.PADES : SignatureFormat.XADES;
        Octets file = isPdf ? new PadesPreparation().withFields(unsigned, SigningWorld.STEPS) : unsigned;
        int signatures = Integer.parseInt(vector.get("signatures", "1"));
        if (vector.get("signer", "good").equals("weak-hash")) {
            return WeakSignature.of(world, file);
        }
        for (int i = 0; i < signatures; i++) {
            Position position = i == 0 ? Position.FIRST : i == 3 ? Position.LAST : Position.MIDDLE;
            Signer signer = signer(vector.get("signer", "good"), i).in(format);
            file = sign(file, world.spec(format, signer, position), signer, authority(vector.get("machine", "good")));
        }
        String level = vector.get("level", "T");
        if (!level.equals("T") && !level.equals("B")) {
            SignatureLevel target = SignatureLevel.valueOf((isPdf ? "PADES" : "XADES") + "_BASELINE_" + level);
            file = new Augmentation(
                            world.anchors(),
                            new RevocationInquiry(world.revocation()),
                            world.authority(),
                            Clock.systemUTC())
                    .raise(file, target)
                    .bytes();
        }
        return file;
    }

    private Octets sign(Octets file, SignatureSpec spec, Signer signer, TimestampAuthority authority) {
        if (spec.format() == SignatureFormat.PADES) {
            SignatureValue value = world.sign(signer, new PadesCreation().prepare(file, spec));
            return new PadesCreation()
                    .assemble(file, spec, value, Optional.of(authority))
                    .bytes();
        }
        SignatureValue value = world.sign(signer, new XadesCreation().prepare(file, spec));
        return new XadesCreation()
                .assemble(file, spec, value, Optional.of(authority))
                .bytes();
    }

    private Signer signer(String kind, int index) {
        Signer usual = world.signers().get(index);
        Instant now = Instant.now();
        Validity always = new Validity(now.minus(YEAR), now.plus(YEAR));
        return switch (kind) {
            case "good" -> usual;
            case "expired" -> with(usual, new Validity(now.minus(YEAR), now.minus(Duration.ofDays(1))), Usage.SIGNING);
            case "not-yet-valid" ->
                with(usual, new Validity(now.plus(Duration.ofDays(1)), now.plus(YEAR)), Usage.SIGNING);
            case "wrong-usage" -> with(usual, always, Usage.ENCRYPTION);
            case "revoked" -> {
                Signer signer = with(usual, always, Usage.SIGNING);
                world.server().pki().revoke(signer.key().certificate(), now.minus(Duration.ofHours(1)));
                yield signer;
            }
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private Signer with(Signer usual, Validity validity, Usage usage) {
        TestSigner key = world.server().pki().signer(Person.named(usual.name(), "CCCD:079090000009"), validity, usage);
        return new Signer(
                usual.step(),
                usual.name(),
                usual.title(),
                key,
                vn.kyluu.ades.signature.SignatureAlgorithm.ECDSA_SHA256);
    }

    private TimestampAuthority authority(String machine) {
        return machine.equals("tsa-without-purpose") ? UnentitledTimestamps.of(world) : world.authority();
    }

    /** Puts the machines into the state that the vector wants while signing, or while validating. */
    void disturb(String machine, boolean isValidating) {
        for (Part part : List.of(Part.OCSP, Part.CRL)) {
            world.server().restore(part);
        }
        if (machine.equals("ocsp-from-the-future")) {
            world.server().disturb(Part.OCSP, Fault.AHEAD);
            world.server().silence(Part.CRL);
        }
        if (isValidating && machine.equals("silent")) {
            world.server().silence(Part.OCSP);
            world.server().silence(Part.CRL);
        }
    }

    RevocationSettings revocation() {
        return world.revocation();
    }
}
