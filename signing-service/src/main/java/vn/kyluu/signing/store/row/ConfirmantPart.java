package vn.kyluu.signing.store.row;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.confirmation.Confirmant;
import vn.kyluu.signing.confirmation.Relation;

/** Who is to confirm. */
@Embeddable
@SuppressWarnings("NullAway.Init")
public class ConfirmantPart {
    @Enumerated(EnumType.STRING)
    private Relation relation;

    private String name;

    @Column(name = "citizen_id")
    private @Nullable String citizenId;

    private @Nullable String basis;

    /** For Hibernate. */
    protected ConfirmantPart() {}

    ConfirmantPart(Confirmant who) {
        this.relation = who.relation();
        this.name = who.name();
        this.citizenId = who.citizenId().orElse(null);
        this.basis = who.basis().orElse(null);
    }

    Confirmant value() {
        return new Confirmant(relation, name, Optional.ofNullable(citizenId), Optional.ofNullable(basis));
    }
}
