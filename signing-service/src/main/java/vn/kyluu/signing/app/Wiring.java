package vn.kyluu.signing.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.kyluu.ades.augmentation.Augmentation;
import vn.kyluu.ades.certificate.AnchorDirectory;
import vn.kyluu.ades.certificate.TrustAnchors;
import vn.kyluu.ades.creation.PadesPreparation;
import vn.kyluu.ades.screening.PdfScreening;
import vn.kyluu.ades.screening.XmlScreening;
import vn.kyluu.ades.validation.path.CertificateValidation;
import vn.kyluu.audit.AuditTrail;
import vn.kyluu.server.Opening;
import vn.kyluu.signing.completeness.RecordRules;
import vn.kyluu.signing.delegation.Delegations;
import vn.kyluu.signing.deposit.ArchiveDepot;
import vn.kyluu.signing.deposit.DeliverDeposits;
import vn.kyluu.signing.deposit.Deposits;
import vn.kyluu.signing.deposit.HandOver;
import vn.kyluu.signing.deposit.Packing;
import vn.kyluu.signing.document.Contents;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.document.ReadContent;
import vn.kyluu.signing.document.ReadDocument;
import vn.kyluu.signing.flow.FlowBook;
import vn.kyluu.signing.intake.CorrectDocument;
import vn.kyluu.signing.intake.Preparation;
import vn.kyluu.signing.intake.SubmitAddendum;
import vn.kyluu.signing.intake.SubmitDocument;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.key.BindCredential;
import vn.kyluu.signing.key.PinHash;
import vn.kyluu.signing.key.SigningKeys;
import vn.kyluu.signing.key.UnlockCredential;
import vn.kyluu.signing.record.CloseRecord;
import vn.kyluu.signing.record.ClosingManifest;
import vn.kyluu.signing.record.PutRecord;
import vn.kyluu.signing.record.ReadRecord;
import vn.kyluu.signing.record.Records;
import vn.kyluu.signing.record.WithdrawClosing;
import vn.kyluu.signing.signer.Credentials;
import vn.kyluu.signing.signer.FindCredentials;
import vn.kyluu.signing.signer.FindHandwriting;
import vn.kyluu.signing.signer.FindSigner;
import vn.kyluu.signing.signer.KeepHandwriting;
import vn.kyluu.signing.signer.RegisterSigner;
import vn.kyluu.signing.signer.RemoveHandwriting;
import vn.kyluu.signing.signer.Signers;
import vn.kyluu.signing.transaction.UnitOfWork;
import vn.kyluu.signing.trust.AddAnchor;
import vn.kyluu.signing.trust.RemoveAnchor;
import vn.kyluu.signing.worklist.ReadOverdue;
import vn.kyluu.signing.worklist.ReadWorklist;
import vn.kyluu.signing.worklist.Worklist;

/** Makes the use cases around a signature: records, documents, signers, worklist, closing, handing over. */
@ApplicationScoped
public class Wiring {
    @Produces
    @Singleton
    Opening opening() {
        return new Opening();
    }

    @Produces
    @Singleton
    Journal journal(UnitOfWork units, AuditTrail trail, Clock clock) {
        return new Journal(units, trail, clock);
    }

    @Produces
    @Singleton
    PutRecord putRecord(UnitOfWork units, Records records, Documents documents, Clock clock, Journal journal) {
        return new PutRecord(units, records, documents, clock, journal);
    }

    @Produces
    @Singleton
    ReadRecord readRecord(UnitOfWork units, Records records, Documents documents, RecordRules rules, Journal journal) {
        return new ReadRecord(units, records, documents, rules, journal);
    }

    @Produces
    @Singleton
    CloseRecord closeRecord(
            UnitOfWork units,
            Records records,
            Documents documents,
            Contents contents,
            FlowBook flows,
            RecordRules rules,
            Augmentation augmentation,
            Settings settings,
            Clock clock,
            Journal journal) {
        ClosingManifest manifest = new ClosingManifest(settings.zone());
        return new CloseRecord(
                units, records, documents, contents, flows, rules, augmentation, manifest, clock, journal);
    }

    @Produces
    @Singleton
    WithdrawClosing withdrawClosing(
            UnitOfWork units, Records records, Documents documents, Clock clock, Journal journal) {
        return new WithdrawClosing(units, records, documents, clock, journal);
    }

    @Produces
    @Singleton
    Preparation preparation() {
        return new Preparation(new PdfScreening(), new XmlScreening(), new PadesPreparation());
    }

    @Produces
    @Singleton
    SubmitDocument submitDocument(
            UnitOfWork units,
            Records records,
            Documents documents,
            Contents contents,
            FlowBook flows,
            Preparation preparation,
            Clock clock,
            Journal journal) {
        return new SubmitDocument(units, records, documents, contents, flows, preparation, clock, journal);
    }

    @Produces
    @Singleton
    SubmitAddendum submitAddendum(SubmitDocument submitDocument) {
        return new SubmitAddendum(submitDocument);
    }

    @Produces
    @Singleton
    CorrectDocument correctDocument(
            UnitOfWork units,
            Records records,
            Documents documents,
            Contents contents,
            FlowBook flows,
            Preparation preparation,
            Clock clock,
            Journal journal) {
        return new CorrectDocument(units, records, documents, contents, flows, preparation, clock, journal);
    }

    @Produces
    @Singleton
    ReadDocument readDocument(UnitOfWork units, Documents documents, Journal journal) {
        return new ReadDocument(units, documents, journal);
    }

    @Produces
    @Singleton
    ReadContent readContent(UnitOfWork units, Documents documents, Contents contents, Journal journal) {
        return new ReadContent(units, documents, contents, journal);
    }

    @Produces
    @Singleton
    RegisterSigner registerSigner(UnitOfWork units, Signers signers, Journal journal) {
        return new RegisterSigner(units, signers, journal);
    }

    @Produces
    @Singleton
    KeepHandwriting keepHandwriting(UnitOfWork units, Signers signers, Journal journal) {
        return new KeepHandwriting(units, signers, journal);
    }

    @Produces
    @Singleton
    FindHandwriting findHandwriting(UnitOfWork units, Signers signers, Journal journal) {
        return new FindHandwriting(units, signers, journal);
    }

    @Produces
    @Singleton
    RemoveHandwriting removeHandwriting(UnitOfWork units, Signers signers, Journal journal) {
        return new RemoveHandwriting(units, signers, journal);
    }

    @Produces
    @Singleton
    FindSigner findSigner(UnitOfWork units, Signers signers, Journal journal) {
        return new FindSigner(units, signers, journal);
    }

    @Produces
    @Singleton
    FindCredentials findCredentials(
            UnitOfWork units,
            Signers signers,
            Credentials credentials,
            CertificateValidation validation,
            Journal journal) {
        return new FindCredentials(units, signers, credentials, validation, journal);
    }

    @Produces
    @Singleton
    BindCredential bindCredential(
            UnitOfWork units,
            Signers signers,
            Credentials credentials,
            SigningKeys keys,
            TrustAnchors anchors,
            Journal journal) {
        return new BindCredential(units, signers, credentials, keys, new PinHash(), anchors, journal);
    }

    @Produces
    @Singleton
    UnlockCredential unlockCredential(UnitOfWork units, Credentials credentials, SigningKeys keys, Journal journal) {
        return new UnlockCredential(units, credentials, keys, new PinHash(), journal);
    }

    @Produces
    @Singleton
    ReadWorklist readWorklist(
            UnitOfWork units, Worklist worklist, Delegations delegations, Clock clock, Journal journal) {
        return new ReadWorklist(units, worklist, delegations, clock, journal);
    }

    @Produces
    @Singleton
    AddAnchor addAnchor(AnchorDirectory anchors, UnitOfWork units, Journal journal) {
        return new AddAnchor(anchors, units, journal);
    }

    @Produces
    @Singleton
    RemoveAnchor removeAnchor(AnchorDirectory anchors, UnitOfWork units, Journal journal) {
        return new RemoveAnchor(anchors, units, journal);
    }

    @Produces
    @Singleton
    ReadOverdue readOverdue(UnitOfWork units, Worklist worklist, Clock clock, Journal journal) {
        return new ReadOverdue(units, worklist, clock, journal);
    }

    @Produces
    @Singleton
    HandOver handOver(Records records, Deposits deposits, Clock clock, Journal journal) {
        return new HandOver(records, deposits, clock, journal);
    }

    @Produces
    @Singleton
    DeliverDeposits deliverDeposits(
            UnitOfWork units,
            Deposits deposits,
            Records records,
            Documents documents,
            Contents contents,
            Augmentation augmentation,
            ArchiveDepot depot,
            Clock clock,
            Journal journal) {
        Packing packing = new Packing(units, documents, contents, augmentation, journal);
        return new DeliverDeposits(units, deposits, records, packing, depot, clock, journal);
    }
}
