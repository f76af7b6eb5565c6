package vn.kyluu.signing.flow;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.kyluu.ades.signature.CommitmentType;

/** What a signer says by signing (ETSI TS 119 172-1, annex B). */
public enum Commitment {
    /** I made this. */
    CREATION("lập", "made it", CommitmentType.PROOF_OF_CREATION),
    /** I checked this and agree with it. */
    APPROVAL("duyệt", "approves it", CommitmentType.PROOF_OF_APPROVAL),
    /** I carried out what stands here, and wrote it down; ETSI has no type of its own for that. */
    EXECUTION("thực hiện", "carried it out", CommitmentType.PROOF_OF_CREATION),
    /** The facility issues this. */
    ORIGIN("phát hành", "issues it", CommitmentType.PROOF_OF_ORIGIN);

    private final String vietnamese;
    private final String english;
    private final CommitmentType type;

    Commitment(String vietnamese, String english, CommitmentType type) {
        this.vietnamese = vietnamese;
        this.english = english;
        this.type = type;
    }

    /** As it stands in the signature. */
    public CommitmentType type() {
        return type;
    }

    /** As in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }

    /** The one of that code. */
    public static Optional<Commitment> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
