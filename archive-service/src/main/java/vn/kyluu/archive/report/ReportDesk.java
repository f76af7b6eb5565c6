package vn.kyluu.archive.report;

import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.verification.VerificationAnswer;

/** Where reports are made, a few at once (R4). Safe for use by several threads. */
public final class ReportDesk {
    private static final int AT_ONCE = 3;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ReportSeal seal;
    private final Optional<URI> page;
    private final ReportText text;

    /**
     * A desk with this seal.
     *
     * @param page public address of the verification page, such as {@code https://hospital.example/archive/verify}
     * @param zone the facility's
     */
    public ReportDesk(ReportSeal seal, Optional<URI> page, ZoneId zone) {
        this.seal = seal;
        this.page = page;
        this.text = new ReportText(zone);
    }

    Octets onFile(Octets file, Supplier<VerificationAnswer> verify) {
        String address = address();
        return atOnce(() -> seal.seal(text.onFile(verify.get(), file.size(), address)));
    }

    Octets onRecord(String code, Supplier<VerificationAnswer> verify) {
        String address = address() + "/" + code;
        return atOnce(() -> seal.seal(text.onRecord(verify.get(), code, address)));
    }

    /** R1. */
    private String address() {
        seal.require();
        return page.orElseThrow(() -> new ReportOutage(ReportOutage.Reason.NOT_SET_UP))
                .toString();
    }

    private Octets atOnce(Supplier<Octets> work) {
        if (!places.tryAcquire()) {
            throw new ReportOutage(ReportOutage.Reason.BUSY);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
