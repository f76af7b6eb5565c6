package vn.kyluu.signing.store.row;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import vn.kyluu.ades.signature.StampImage;

/** Which picture shows a signer's handwriting. */
@Entity
@Table(name = "handwriting")
@SuppressWarnings("NullAway.Init")
public class HandwritingRow {
    @Id
    @Column(name = "staff_code")
    private String staffCode;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "picture")
    private PictureRow picture;

    /** For Hibernate. */
    protected HandwritingRow() {}

    public HandwritingRow(String staffCode, PictureRow picture) {
        this.staffCode = staffCode;
        this.picture = picture;
    }

    public void show(PictureRow other) {
        this.picture = other;
    }

    public StampImage value() {
        return picture.value();
    }
}
