package vn.kyluu.signing;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import vn.kyluu.ades.timestamp.TimestampAuthority;
import vn.kyluu.signing.confirmation.ConfirmByCode;
import vn.kyluu.signing.confirmation.ConfirmByDevice;
import vn.kyluu.signing.confirmation.ConfirmationPaper;
import vn.kyluu.signing.confirmation.Confirming;
import vn.kyluu.signing.confirmation.IssueCode;
import vn.kyluu.signing.confirmation.ListConfirmations;
import vn.kyluu.signing.confirmation.signature.CompletePatientSession;
import vn.kyluu.signing.confirmation.signature.OpenPatientSession;
import vn.kyluu.signing.digitization.TakeScannedPaper;
import vn.kyluu.signing.export.ExportRecord;
import vn.kyluu.signing.export.RecordXml;
import vn.kyluu.signing.flow.FlowBook;
import vn.kyluu.signing.insurance.ReadInsuranceFile;
import vn.kyluu.signing.insurance.SealInsuranceFile;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.key.PinHash;
import vn.kyluu.signing.key.SigningKeys;
import vn.kyluu.signing.seal.FacilitySeal;
import vn.kyluu.signing.seal.SealKeeper;
import vn.kyluu.signing.session.CertificateCheck;
import vn.kyluu.signing.session.Crafts;
import vn.kyluu.signing.store.Ports;

/** The part of a hospital where patients confirm, and papers get the facility's seal. */
final class PatientsDesk {
    final FacilitySeal seal;
    final IssueCode issue;
    final ConfirmByCode byCode;
    final ConfirmByDevice byDevice;
    final OpenPatientSession open;
    final CompletePatientSession complete;
    final ListConfirmations list;
    final TakeScannedPaper scan;
    final ExportRecord export;
    final RecordXml xml;
    final SealInsuranceFile sealFile;
    final ReadInsuranceFile readFile;

    PatientsDesk(
            Ports ports,
            FlowBook flows,
            CertificateCheck check,
            SigningKeys keys,
            Crafts crafts,
            TimestampAuthority authority,
            String keeper,
            ZoneId zone,
            Clock clock,
            Journal journal) {
        SealKeeper keeping = new SealKeeper(ports.units(), ports.signers(), ports.credentials(), Optional.of(keeper));
        seal = new FacilitySeal(keeping, check, keys, crafts, authority, zone, clock);
        Confirming confirming = new Confirming(
                ports.units(),
                ports.records(),
                ports.documents(),
                ports.contents(),
                ports.confirmations(),
                ports.evidences(),
                ports.events(),
                flows,
                seal,
                new ConfirmationPaper(zone),
                clock,
                journal);
        issue = new IssueCode(
                ports.units(), ports.records(), ports.documents(), ports.codes(), new PinHash(), clock, journal);
        byCode = new ConfirmByCode(ports.units(), ports.codes(), confirming, new PinHash(), clock, journal);
        byDevice = new ConfirmByDevice(confirming, clock, journal);
        open = new OpenPatientSession(
                ports.units(),
                ports.patientSessions(),
                ports.contents(),
                confirming,
                check,
                crafts,
                Duration.ofMinutes(10),
                zone,
                clock,
                journal);
        complete = new CompletePatientSession(
                ports.units(),
                ports.patientSessions(),
                ports.contents(),
                confirming,
                check,
                crafts,
                authority,
                zone,
                clock,
                journal);
        list = new ListConfirmations(ports.units(), ports.confirmations());
        scan = new TakeScannedPaper(
                ports.units(),
                ports.records(),
                ports.documents(),
                ports.contents(),
                ports.evidences(),
                flows,
                seal,
                zone,
                clock,
                journal);
        export = new ExportRecord(ports.units(), ports.records(), ports.documents(), journal);
        xml = new RecordXml(zone);
        sealFile = new SealInsuranceFile(ports.units(), ports.insuranceFiles(), ports.contents(), seal, clock, journal);
        readFile = new ReadInsuranceFile(ports.units(), ports.insuranceFiles(), ports.contents(), journal);
    }
}
