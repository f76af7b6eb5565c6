package vn.kyluu.signing.signer;

import java.util.Optional;

/** The directory of those who sign. Called inside a unit of work. */
public interface Signers {
    Optional<Signer> find(String staffCode);

    /** Adds the signer, or replaces what was known under that staff code. */
    void save(Signer signer);
}
