package vn.kyluu.signing.flow;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a signer says by signing (ETSI TS 119 172-1, annex B). */
public enum Commitment {
    /** I made this. */
    CREATION("lập", "made it"),
    /** I checked this and agree with it. */
    APPROVAL("duyệt", "approves it"),
    /** I carried out what stands here. */
    EXECUTION("thực hiện", "carried it out"),
    /** The facility issues this. */
    ORIGIN("phát hành", "issues it");

    private final String vietnamese;
    private final String english;

    Commitment(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
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
