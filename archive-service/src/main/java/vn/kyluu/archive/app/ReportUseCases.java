package vn.kyluu.archive.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.kyluu.archive.http.ReportLimit;
import vn.kyluu.archive.report.ReportDesk;
import vn.kyluu.archive.report.ReportOnRecord;
import vn.kyluu.archive.report.ReportOnUpload;
import vn.kyluu.archive.seal.HttpReportSeal;
import vn.kyluu.archive.seal.SealDoor;
import vn.kyluu.archive.verification.LookUpCode;
import vn.kyluu.archive.verification.VerifyRecord;
import vn.kyluu.archive.verification.VerifyUpload;

/** The use cases of reports, and the door to the seal. */
@ApplicationScoped
public class ReportUseCases {
    @Produces
    @Singleton
    SealDoor sealDoor(Settings settings) {
        return new SealDoor(settings.seal());
    }

    @Produces
    @Singleton
    ReportLimit reportLimit(Settings settings, Clock clock) {
        return new ReportLimit(
                settings.reports().perMinute(), settings.reports().ofAllPerMinute(), clock);
    }

    @Produces
    @Singleton
    ReportDesk reportDesk(SealDoor door, Settings settings) {
        return new ReportDesk(
                new HttpReportSeal(door),
                settings.reports().page(),
                settings.limits().zone());
    }

    @Produces
    @Singleton
    ReportOnUpload reportOnUpload(VerifyUpload verify, ReportDesk desk) {
        return new ReportOnUpload(verify, desk);
    }

    @Produces
    @Singleton
    ReportOnRecord reportOnRecord(LookUpCode lookUp, VerifyRecord verify, ReportDesk desk, Clock clock) {
        return new ReportOnRecord(lookUp, verify, desk, clock);
    }
}
