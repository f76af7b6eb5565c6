package vn.kyluu.signing.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.kyluu.signing.digitization.TakeScannedPaper;
import vn.kyluu.signing.document.Contents;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.evidence.Evidences;
import vn.kyluu.signing.export.ExportRecord;
import vn.kyluu.signing.export.RecordXml;
import vn.kyluu.signing.flow.FlowBook;
import vn.kyluu.signing.insurance.InsuranceFiles;
import vn.kyluu.signing.insurance.ReadInsuranceFile;
import vn.kyluu.signing.insurance.SealInsuranceFile;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.record.Records;
import vn.kyluu.signing.seal.FacilitySeal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Makes the use cases of papers that come in from paper, and of files that go out. */
@ApplicationScoped
public class PaperWiring {
    @Produces
    @Singleton
    TakeScannedPaper takeScannedPaper(
            UnitOfWork units,
            Records records,
            Documents documents,
            Contents contents,
            Evidences evidences,
            FlowBook flows,
            FacilitySeal seal,
            Settings settings,
            Clock clock,
            Journal journal) {
        return new TakeScannedPaper(
                units, records, documents, contents, evidences, flows, seal, settings.zone(), clock, journal);
    }

    @Produces
    @Singleton
    ExportRecord exportRecord(UnitOfWork units, Records records, Documents documents, Journal journal) {
        return new ExportRecord(units, records, documents, journal);
    }

    @Produces
    @Singleton
    RecordXml recordXml(Settings settings) {
        return new RecordXml(settings.zone());
    }

    @Produces
    @Singleton
    SealInsuranceFile sealInsuranceFile(
            UnitOfWork units,
            InsuranceFiles files,
            Contents contents,
            FacilitySeal seal,
            Clock clock,
            Journal journal) {
        return new SealInsuranceFile(units, files, contents, seal, clock, journal);
    }

    @Produces
    @Singleton
    ReadInsuranceFile readInsuranceFile(UnitOfWork units, InsuranceFiles files, Contents contents, Journal journal) {
        return new ReadInsuranceFile(units, files, contents, journal);
    }
}
