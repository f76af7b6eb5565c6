package vn.kyluu.signing.store.row;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.creation.XmlPlacement;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.CommitmentType;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureAlgorithm;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.signature.SignatureValue;
import vn.kyluu.ades.signature.SignerAppearance;

/** How a session signs; all that must be known to prepare it again, byte for byte. */
@Embeddable
@SuppressWarnings("NullAway.Init")
public class SpecPart {
    @Enumerated(EnumType.STRING)
    private SignatureFormat format;

    private String chain;

    @Enumerated(EnumType.STRING)
    private SignatureAlgorithm algorithm;

    @Column(name = "signing_time")
    private Instant signingTime;

    @Column(name = "stamp_name")
    private String stampName;

    @Column(name = "stamp_title")
    private String stampTitle;

    private String zone;

    @Enumerated(EnumType.STRING)
    private Position position;

    @Enumerated(EnumType.STRING)
    private @Nullable CommitmentType commitment;

    private byte[] dtbs;

    /** What the stamp shows besides words. */
    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "picture")
    private @Nullable PictureRow picture;

    /** Name of the element that takes an XML signature; absent: the root. */
    private @Nullable String tag;

    /** For Hibernate. */
    protected SpecPart() {}

    SpecPart(SignatureSpec spec, Digest dtbs, XmlPlacement placement, Optional<PictureRow> picture) {
        this.format = spec.format();
        this.chain = Pem.of(spec.chain());
        this.algorithm = spec.algorithm();
        this.signingTime = spec.signingTime();
        this.stampName = spec.appearance().name();
        this.stampTitle = spec.appearance().title();
        this.zone = spec.appearance().zone().getId();
        this.position = spec.position();
        this.commitment = spec.commitment().orElse(null);
        this.picture = picture.orElse(null);
        this.tag = placement instanceof XmlPlacement.InTag named ? named.name() : null;
        this.dtbs = dtbs.value().toByteArray();
    }

    SignatureSpec value(String step) {
        return new SignatureSpec(
                format,
                step,
                Pem.chain(chain),
                algorithm,
                signingTime,
                new SignerAppearance(
                        stampName,
                        stampTitle,
                        ZoneId.of(zone),
                        Optional.ofNullable(picture).map(PictureRow::value)),
                position,
                Optional.ofNullable(commitment));
    }

    XmlPlacement placement() {
        return tag == null ? XmlPlacement.IN_ROOT : new XmlPlacement.InTag(tag);
    }

    Digest dtbs() {
        return new Digest(algorithm.digestAlgorithm(), Octets.of(dtbs));
    }

    SignatureValue signatureValue(byte[] value) {
        return new SignatureValue(algorithm, Octets.of(value));
    }
}
