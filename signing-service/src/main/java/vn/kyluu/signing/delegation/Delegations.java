package vn.kyluu.signing.delegation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The delegations. Called inside a unit of work. */
public interface Delegations {
    void add(Delegation delegation);

    Optional<Delegation> find(UUID id);

    /** The same, and nobody else revokes it before this unit of work ends. */
    Optional<Delegation> lock(UUID id);

    /** Keeps that it was revoked (R4). */
    void saveRevocation(Delegation delegation);

    /** Those that somebody received, newest first. */
    List<Delegation> receivedBy(String staffCode);

    /** Those that somebody gave, newest first. */
    List<Delegation> givenBy(String staffCode);
}
