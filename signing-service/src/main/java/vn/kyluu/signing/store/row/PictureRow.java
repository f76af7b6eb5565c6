package vn.kyluu.signing.store.row;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.StampImage;

/** A picture that stamps show, under its fingerprint; written once. */
@Entity
@Table(name = "stamp_picture")
@SuppressWarnings("NullAway.Init")
public class PictureRow {
    @Id
    private String sha256;

    @Enumerated(EnumType.STRING)
    private StampImage.Ink ink;

    private int width;
    private int height;
    private byte[] dots;

    /** For Hibernate. */
    protected PictureRow() {}

    public StampImage value() {
        return new StampImage(ink, width, height, Octets.of(dots));
    }
}
