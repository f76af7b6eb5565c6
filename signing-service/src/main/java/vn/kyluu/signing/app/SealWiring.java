package vn.kyluu.signing.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.kyluu.ades.augmentation.Augmentation;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.seal.FacilitySeal;
import vn.kyluu.signing.seal.LastingSeal;
import vn.kyluu.signing.seal.SealMinutes;
import vn.kyluu.signing.seal.report.SealReport;

/** Makes the use cases of seals on the archive's papers. */
@ApplicationScoped
public class SealWiring {
    @Produces
    @Singleton
    LastingSeal lastingSeal(FacilitySeal seal, Augmentation augmentation) {
        return new LastingSeal(seal, augmentation);
    }

    @Produces
    @Singleton
    SealMinutes sealMinutes(LastingSeal seal, Journal journal) {
        return new SealMinutes(seal, journal);
    }

    @Produces
    @Singleton
    SealReport sealReport(LastingSeal seal, Journal journal) {
        return new SealReport(seal, journal);
    }
}
