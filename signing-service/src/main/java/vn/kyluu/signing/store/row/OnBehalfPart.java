package vn.kyluu.signing.store.row;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.document.OnBehalfOf;
import vn.kyluu.signing.document.SignedBy;

/** In whose place somebody signed. */
@Embeddable
@SuppressWarnings("NullAway.Init")
public class OnBehalfPart {
    @Column(name = "delegation_id")
    private UUID delegationId;

    @Column(name = "principal_code")
    private String principalCode;

    @Column(name = "principal_name")
    private String principalName;

    @Column(name = "principal_title")
    private String principalTitle;

    @Column(name = "delegation_words")
    private String words;

    /** For Hibernate. */
    protected OnBehalfPart() {}

    private OnBehalfPart(OnBehalfOf value) {
        this.delegationId = value.delegationId();
        this.principalCode = value.principal().staffCode();
        this.principalName = value.principal().name();
        this.principalTitle = value.principal().title();
        this.words = value.words();
    }

    static @Nullable OnBehalfPart of(Optional<OnBehalfOf> value) {
        return value.map(OnBehalfPart::new).orElse(null);
    }

    static Optional<OnBehalfOf> value(@Nullable OnBehalfPart part) {
        return Optional.ofNullable(part)
                .map(each -> new OnBehalfOf(
                        each.delegationId,
                        new SignedBy(each.principalCode, each.principalName, each.principalTitle),
                        each.words));
    }
}
