package vn.kyluu.archive.seal;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.report.ReportOutage;
import vn.kyluu.archive.report.ReportSeal;

/** Asks the signing-service over HTTP to seal reports, which nobody keeps (R4). Safe for use by several threads. */
public final class HttpReportSeal implements ReportSeal {
    // somebody stands before a screen
    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private final SealDoor door;

    /** A seal behind this door. */
    public HttpReportSeal(SealDoor door) {
        this.door = door;
    }

    @Override
    public void require() {
        try {
            door.require();
        } catch (IOException e) {
            throw outage(e);
        }
    }

    @Override
    public Octets seal(Octets report) {
        try {
            return door.ask(report, Optional.empty(), PATIENCE);
        } catch (IOException e) {
            throw outage(e);
        }
    }

    private static ReportOutage outage(IOException e) {
        return new ReportOutage(
                e instanceof SealDoor.NotSetUp ? ReportOutage.Reason.NOT_SET_UP : ReportOutage.Reason.SILENT, e);
    }
}
