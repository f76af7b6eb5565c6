package vn.kyluu.ades.creation;

import eu.europa.esig.dss.model.DSSMessageDigest;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.pades.signature.ExternalCMSService;
import java.util.Optional;
import vn.kyluu.ades.creation.CreationRefusal.Reason;
import vn.kyluu.ades.digest.AlgorithmSunset;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.dss.DssCertificates;
import vn.kyluu.ades.dss.DssDocuments;
import vn.kyluu.ades.dss.DssNames;
import vn.kyluu.ades.dss.DssParameters;
import vn.kyluu.ades.dss.DssTimestamps;
import vn.kyluu.ades.revision.SignatureHole;
import vn.kyluu.ades.signature.DataToBeSigned;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureLevel;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.signature.SignatureValue;
import vn.kyluu.ades.signature.SignedDocument;
import vn.kyluu.ades.timestamp.TimestampAuthority;
import vn.kyluu.ades.timestamp.TimestampOutage;

/**
 * Signs PDFs (ETSI EN 319 142-1). Between calls it keeps only how large the authority's tokens are, and works without knowing;
 * safe for use by many threads.
 */
public final class PadesCreation {
    private final TokenRooms rooms;
    private final Strength strength;

    /** Learns from the first token how much room tokens need. */
    public PadesCreation() {
        rooms = new TokenRooms();
        strength = new Strength(AlgorithmSunset.USUAL);
    }

    /**
     * Knows from the start how much room tokens need.
     *
     * @param tokenSize of the authority's tokens with certificates, in bytes of DER
     */
    public PadesCreation(int tokenSize) {
        this(tokenSize, AlgorithmSunset.USUAL);
    }

    /**
     * Knows from the start how much room tokens need, and has its own idea of what is strong.
     *
     * @param tokenSize of the authority's tokens with certificates, in bytes of DER
     */
    public PadesCreation(int tokenSize, AlgorithmSunset sunset) {
        rooms = new TokenRooms(tokenSize);
        strength = new Strength(sunset);
    }

    /**
     * Computes what the key must sign; the same for the same document and spec, in any program.
     *
     * @param pdf as {@link PadesPreparation} left it, or with earlier signatures of ours
     * @throws CreationRefusal if the document cannot be signed as the spec asks
     */
    public DataToBeSigned prepare(Octets pdf, SignatureSpec spec) {
        return dataToBeSigned(fingerprint(revision(pdf, spec, rooms.present()), spec), spec);
    }

    /**
     * Puts the signature into the document: B-T with an authority, else B-B.
     *
     * @throws CreationRefusal if the document cannot be signed so, or the value does not verify
     * @throws TimestampOutage if the authority gives no token; the same value can be assembled again, with or without it;
     *     if the token has no room, only without, and documents prepared from then on have the room
     */
    public SignedDocument assemble(
            Octets pdf, SignatureSpec spec, SignatureValue value, Optional<TimestampAuthority> authority) {
        Prepared prepared = preparedWith(pdf, spec, value);
        ExternalCMSService service = new ExternalCMSService(DssCertificates.withoutNetwork());
        Optional<DssTimestamps> timestamps = authority.map(DssTimestamps::new);
        timestamps.ifPresent(service::setTspSource);
        SignatureLevel level =
                timestamps.isPresent() ? SignatureLevel.PADES_BASELINE_T : SignatureLevel.PADES_BASELINE_B;
        Octets cms = DssDocuments.bytes(
                service.signMessageDigest(prepared.fingerprint(), DssParameters.pades(spec, level), Values.of(value)));
        timestamps.flatMap(DssTimestamps::size).ifPresent(rooms::learn);
        if (!prepared.hole().fits(cms)) {
            throw new TimestampOutage("the authority's token is larger than the room left for it", false);
        }
        return new SignedDocument(level, prepared.hole().filledWith(cms), timestamps.flatMap(DssTimestamps::time));
    }

    private record Prepared(SignatureHole hole, DSSMessageDigest fingerprint) {}

    /** The revision that the value was made for: with which room, only the value knows. */
    private Prepared preparedWith(Octets pdf, SignatureSpec spec, SignatureValue value) {
        for (int room : rooms.candidates()) {
            SignatureHole hole = revision(pdf, spec, room);
            DSSMessageDigest fingerprint = fingerprint(hole, spec);
            if (Values.verify(value, dataToBeSigned(fingerprint, spec), spec)) {
                return new Prepared(hole, fingerprint);
            }
        }
        throw new CreationRefusal(Reason.VALUE_DOES_NOT_VERIFY);
    }

    private SignatureHole revision(Octets pdf, SignatureSpec spec, int tokenRoom) {
        if (spec.format() != SignatureFormat.PADES) {
            throw new CreationRefusal(Reason.WRONG_FORMAT);
        }
        strength.check(spec);
        return PadesRevision.write(pdf, spec, SignatureRoom.of(spec) + tokenRoom);
    }

    private static DSSMessageDigest fingerprint(SignatureHole hole, SignatureSpec spec) {
        DigestAlgorithm algorithm = spec.algorithm().digestAlgorithm();
        Digest digest = hole.digest(algorithm);
        return new DSSMessageDigest(DssNames.of(algorithm), digest.value().toByteArray());
    }

    private static DataToBeSigned dataToBeSigned(DSSMessageDigest fingerprint, SignatureSpec spec) {
        ToBeSigned data = new ExternalCMSService(DssCertificates.withoutNetwork())
                .getDataToSign(fingerprint, DssParameters.pades(spec, SignatureLevel.PADES_BASELINE_B));
        return DataToBeSigned.of(spec.algorithm().digestAlgorithm(), Octets.of(data.getBytes()));
    }
}
