package vn.kyluu.signing.seal;

import java.util.List;
import vn.kyluu.ades.augmentation.Augmentation;
import vn.kyluu.ades.creation.FieldPlan;
import vn.kyluu.ades.creation.PadesPreparation;
import vn.kyluu.ades.creation.Place;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.paper.PaperDrawing;
import vn.kyluu.ades.signature.SignatureLevel;

/** Seals papers that leave the house, so that they can be proved without us: level B-LT at once. Safe for many threads. */
public final class LastingSeal {
    private static final String FIELD = "seal";
    private static final String CAPTION = "DẤU CƠ SỞ";

    private final FacilitySeal seal;
    private final Augmentation augmentation;
    private final PadesPreparation preparation = new PadesPreparation();

    public LastingSeal(FacilitySeal seal, Augmentation augmentation) {
        this.seal = seal;
        this.augmentation = augmentation;
    }

    /**
     * Whose seal it is, as its certificate says.
     *
     * @throws SealRefusal SEAL_NOT_SET_UP
     */
    public String facility() {
        return seal.facility();
    }

    /**
     * The paper with the seal in its place.
     *
     * @throws SealRefusal SEAL_NOT_SET_UP
     * @throws vn.kyluu.signing.session.SessionRefusal CERTIFICATE_…, ALGORITHM_NOT_ACCEPTED
     * @throws vn.kyluu.signing.key.KeyOutage if the HSM does not answer
     * @throws vn.kyluu.ades.timestamp.TimestampOutage if no timestamp can be had
     */
    public Octets seal(PaperDrawing.Drawn paper) {
        PaperDrawing.Drawn.Room room = paper.seal();
        Place place = new Place.At(room.page(), room.left(), room.bottom(), room.width(), room.height());
        Octets prepared = preparation.withFields(paper.pdf(), List.of(new FieldPlan(FIELD, CAPTION, place)));
        return augmentation
                .raise(seal.sealField(prepared, FIELD).bytes(), SignatureLevel.PADES_BASELINE_LT)
                .bytes();
    }
}
