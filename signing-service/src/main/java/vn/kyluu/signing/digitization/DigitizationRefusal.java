package vn.kyluu.signing.digitization;

import java.util.Map;
import vn.kyluu.ades.scanning.ScanRefusal;
import vn.kyluu.signing.actor.Refusal;

/** Why scanned pages are not taken; the member {@code page} says which of the files, from 1. */
public final class DigitizationRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public DigitizationRefusal(Reason reason) {
        super(reason, Map.of());
        this.reason = reason;
    }

    private DigitizationRefusal(Reason reason, int page) {
        super(reason, Map.of("page", page));
        this.reason = reason;
    }

    static DigitizationRefusal of(ScanRefusal refusal) {
        Reason reason = switch (refusal.reason()) {
            case NO_PAGES -> Reason.NO_PAGES;
            case TOO_MANY_PAGES -> Reason.TOO_MANY_PAGES;
            case NOT_A_SCAN -> Reason.NOT_A_SCAN;
            case SCAN_TOO_LARGE -> Reason.SCAN_TOO_LARGE;
            case SCAN_TOO_COARSE -> Reason.SCAN_TOO_COARSE;
            case SCAN_UNREADABLE -> Reason.SCAN_UNREADABLE;
        };
        return new DigitizationRefusal(reason, refusal.page());
    }

    static DigitizationRefusal unsafe(int page) {
        return new DigitizationRefusal(Reason.SCAN_UNSAFE, page);
    }

    public Reason reason() {
        return reason;
    }

    /** Every reason of this feature. */
    public enum Reason implements Coded {
        SCAN_TITLE_UNUSABLE(Kind.CONTENT),
        NO_PAGES(Kind.CONTENT),
        TOO_MANY_PAGES(Kind.CONTENT),
        NOT_A_SCAN(Kind.TYPE),
        SCAN_TOO_LARGE(Kind.CONTENT),
        SCAN_TOO_COARSE(Kind.CONTENT),
        SCAN_UNREADABLE(Kind.CONTENT),
        /** A PDF that the screening does not let in. */
        SCAN_UNSAFE(Kind.CONTENT);

        private final Kind kind;

        Reason(Kind kind) {
            this.kind = kind;
        }

        @Override
        public Kind kind() {
            return kind;
        }
    }
}
