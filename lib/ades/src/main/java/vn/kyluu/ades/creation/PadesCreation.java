package vn.kyluu.ades.creation;

import java.util.Optional;
import vn.kyluu.ades.cms.SignedAttributes;
import vn.kyluu.ades.cms.SignedData;
import vn.kyluu.ades.creation.CreationRefusal.Reason;
import vn.kyluu.ades.creation.PreparedRevisions.Prepared;
import vn.kyluu.ades.digest.AlgorithmSunset;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.revision.SignatureHole;
import vn.kyluu.ades.signature.DataToBeSigned;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureLevel;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.signature.SignatureValue;
import vn.kyluu.ades.signature.SignedDocument;
import vn.kyluu.ades.timestamp.TimestampAuthority;
import vn.kyluu.ades.timestamp.TimestampOutage;
import vn.kyluu.ades.timestamp.TimestampToken;

/**
 * Signs PDFs (ETSI EN 319 142-1). Between calls it keeps how large the authority's tokens are and the newest prepared revisions,
 * at most 32 MB of documents; it works the same without. Safe for use by many threads.
 */
public final class PadesCreation {
    /** Every authority knows it, whatever the signer's own hash function. */
    private static final DigestAlgorithm STAMPED = DigestAlgorithm.SHA256;

    private final TokenRooms rooms;
    private final Strength strength;
    private final PreparedRevisions newest = new PreparedRevisions();

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
     * Computes what the key must sign; the same for the same document and spec as long as the room for the time stamp is the same.
     *
     * @param pdf as {@link PadesPreparation} left it, or with earlier signatures of ours
     * @throws CreationRefusal if the document cannot be signed as the spec asks
     */
    public DataToBeSigned prepare(Octets pdf, SignatureSpec spec) {
        Prepared prepared = prepared(pdf, spec, rooms.present());
        newest.keep(spec, prepared);
        return dataToBeSigned(prepared.attributes(), spec);
    }

    /**
     * What a key was asked to sign before, by this program or another one, which may have left another room for the time stamp.
     *
     * @param digest of what the key was asked to sign
     * @return empty if that was not made from this document and spec
     * @throws CreationRefusal if the document cannot be signed as the spec asks
     */
    public Optional<DataToBeSigned> prepareAgain(Octets pdf, SignatureSpec spec, Digest digest) {
        Optional<DataToBeSigned> kept = newest.find(spec, pdf)
                .map(prepared -> dataToBeSigned(prepared.attributes(), spec))
                .filter(data -> data.digest().equals(digest));
        if (kept.isPresent()) {
            return kept;
        }
        for (int room : rooms.candidates()) {
            Prepared prepared = prepared(pdf, spec, room);
            DataToBeSigned data = dataToBeSigned(prepared.attributes(), spec);
            if (data.digest().equals(digest)) {
                newest.keep(spec, prepared);
                return Optional.of(data);
            }
        }
        return Optional.empty();
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
        Optional<TimestampToken> token =
                authority.map(each -> each.stamp(value.value().digest(STAMPED)));
        token.ifPresent(each -> rooms.learn(each.der().size()));
        Octets cms = SignedData.of(prepared.attributes(), spec, value, token.map(TimestampToken::der));
        if (!prepared.hole().fits(cms)) {
            throw TimestampOutage.noRoom();
        }
        newest.forget(spec);
        SignatureLevel level = token.isPresent() ? SignatureLevel.PADES_BASELINE_T : SignatureLevel.PADES_BASELINE_B;
        return new SignedDocument(level, prepared.hole().filledWith(cms), token.map(TimestampToken::time));
    }

    /** The revision that the value was made for: with which room, only the value knows. */
    private Prepared preparedWith(Octets pdf, SignatureSpec spec, SignatureValue value) {
        Optional<Prepared> kept = newest.find(spec, pdf);
        if (kept.isPresent() && Values.verify(value, dataToBeSigned(kept.get().attributes(), spec), spec)) {
            return kept.get();
        }
        for (int room : rooms.candidates()) {
            Prepared prepared = prepared(pdf, spec, room);
            if (Values.verify(value, dataToBeSigned(prepared.attributes(), spec), spec)) {
                return prepared;
            }
        }
        throw new CreationRefusal(Reason.VALUE_DOES_NOT_VERIFY);
    }

    private Prepared prepared(Octets pdf, SignatureSpec spec, int tokenRoom) {
        SignatureHole hole = revision(pdf, spec, tokenRoom);
        return new Prepared(
                pdf,
                hole,
                SignedAttributes.of(spec, hole.digest(spec.algorithm().digestAlgorithm())));
    }

    private SignatureHole revision(Octets pdf, SignatureSpec spec, int tokenRoom) {
        if (spec.format() != SignatureFormat.PADES) {
            throw new CreationRefusal(Reason.WRONG_FORMAT);
        }
        strength.check(spec);
        return PadesRevision.write(pdf, spec, SignatureRoom.of(spec) + tokenRoom);
    }

    private static DataToBeSigned dataToBeSigned(SignedAttributes attributes, SignatureSpec spec) {
        return DataToBeSigned.of(spec.algorithm().digestAlgorithm(), attributes.der());
    }
}
