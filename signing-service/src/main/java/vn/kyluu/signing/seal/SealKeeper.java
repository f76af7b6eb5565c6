package vn.kyluu.signing.seal;

import java.util.List;
import java.util.Optional;
import vn.kyluu.signing.document.SignedBy;
import vn.kyluu.signing.signer.Credential;
import vn.kyluu.signing.signer.CredentialKind;
import vn.kyluu.signing.signer.Credentials;
import vn.kyluu.signing.signer.Signer;
import vn.kyluu.signing.signer.Signers;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Finds the seal that the service may use by itself (R1). Safe for many threads. */
public final class SealKeeper {
    private final UnitOfWork units;
    private final Signers signers;
    private final Credentials credentials;
    private final Optional<String> keeper;

    /**
     * Takes where it looks.
     *
     * @param keeper staff code of who keeps the seal; empty: the service seals nothing by itself
     */
    public SealKeeper(UnitOfWork units, Signers signers, Credentials credentials, Optional<String> keeper) {
        this.units = units;
        this.signers = signers;
        this.credentials = credentials;
        this.keeper = keeper;
    }

    /**
     * The newest seal of the keeper in a slot that the service opens.
     *
     * @throws SealRefusal SEAL_NOT_SET_UP
     */
    Keeping find() {
        return units.call(() -> keeper.flatMap(this::keeping))
                .orElseThrow(() -> new SealRefusal(SealRefusal.Reason.SEAL_NOT_SET_UP));
    }

    private Optional<Keeping> keeping(String staffCode) {
        Optional<Signer> signer = signers.find(staffCode);
        List<Credential.InHsm> seals = credentials.ofSigner(staffCode).stream()
                .filter(Credential.InHsm.class::isInstance)
                .map(Credential.InHsm.class::cast)
                .filter(each -> each.kind() == CredentialKind.FACILITY_SEAL)
                .filter(each -> each.activation().pinHash().isPresent())
                .toList();
        return signer.filter(known -> !seals.isEmpty())
                .map(known -> new Keeping(
                        new SignedBy(known.staffCode(), known.name(), known.title()), seals.get(seals.size() - 1)));
    }

    /** A seal and who keeps it. */
    record Keeping(SignedBy signer, Credential.InHsm credential) {}
}
