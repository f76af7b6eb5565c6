package vn.kyluu.signing.signer;

import java.util.Optional;
import vn.kyluu.ades.signature.StampImage;

/** The directory of those who sign. Called inside a unit of work. */
public interface Signers {
    Optional<Signer> find(String staffCode);

    /** Adds the signer, or replaces what was known under that staff code. */
    void save(Signer signer);

    /** How the signer signs by hand, if that is shown in stamps. */
    Optional<StampImage> handwriting(String staffCode);

    /** Keeps the picture, or forgets which one is shown. */
    void saveHandwriting(String staffCode, Optional<StampImage> picture);
}
