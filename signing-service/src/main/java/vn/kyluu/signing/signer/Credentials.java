package vn.kyluu.signing.signer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The signers' credentials. Called inside a unit of work. */
public interface Credentials {
    Optional<Credential> find(UUID id);

    /** The same, and nobody else may change it before this unit of work ends. */
    Optional<Credential> lock(UUID id);

    /** Oldest first. */
    List<Credential> ofSigner(String staffCode);

    /**
     * Adds one.
     *
     * @throws vn.kyluu.signing.transaction.Collision if the signer already has one for that certificate
     */
    void add(Credential credential);

    void saveActivation(UUID id, Activation activation);
}
