package vn.kyluu.signing.store.row;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.signer.Signer;

/** A signer. */
@Entity
@Table(name = "signer")
@SuppressWarnings("NullAway.Init")
public class SignerRow {
    @Id
    @Column(name = "staff_code")
    private String staffCode;

    private String name;
    private String title;
    private String department;
    private @Nullable String identifier;

    /** For Hibernate. */
    protected SignerRow() {}

    public SignerRow(Signer signer) {
        this.staffCode = signer.staffCode();
        fill(signer);
    }

    public final void fill(Signer signer) {
        this.name = signer.name();
        this.title = signer.title();
        this.department = signer.department();
        this.identifier = signer.identifier().orElse(null);
    }

    public Signer value() {
        return new Signer(staffCode, name, title, department, Optional.ofNullable(identifier));
    }
}
