package vn.kyluu.signing.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.kyluu.signing.consent.PinGate;
import vn.kyluu.signing.document.Contents;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.paper.PaperSessions;
import vn.kyluu.signing.paper.PaperSigning;
import vn.kyluu.signing.record.Records;
import vn.kyluu.signing.signer.Signers;
import vn.kyluu.signing.transaction.UnitOfWork;
import vn.kyluu.signing.withdrawal.CompleteWithdrawal;
import vn.kyluu.signing.withdrawal.OfferWithdrawal;
import vn.kyluu.signing.withdrawal.OpenWithdrawal;
import vn.kyluu.signing.withdrawal.ReadWithdrawal;
import vn.kyluu.signing.withdrawal.WithdrawDocument;
import vn.kyluu.signing.withdrawal.Withdrawing;

/** Makes the use cases of taking documents back. */
@ApplicationScoped
public class WithdrawalWiring {
    @Produces
    @Singleton
    Withdrawing withdrawing(
            Records records, Documents documents, Contents contents, Signers signers, Clock clock, Journal journal) {
        return new Withdrawing(records, documents, contents, signers, clock, journal);
    }

    @Produces
    @Singleton
    WithdrawDocument withdrawDocument(
            UnitOfWork units,
            Withdrawing withdrawing,
            PinGate gate,
            PaperSigning signing,
            Clock clock,
            Journal journal) {
        return new WithdrawDocument(units, withdrawing, gate, signing, clock, journal);
    }

    @Produces
    @Singleton
    OpenWithdrawal openWithdrawal(
            UnitOfWork units,
            Withdrawing withdrawing,
            PaperSigning signing,
            PaperSessions sessions,
            Clock clock,
            Journal journal) {
        return new OpenWithdrawal(units, withdrawing, signing, sessions, clock, journal);
    }

    @Produces
    @Singleton
    CompleteWithdrawal completeWithdrawal(
            UnitOfWork units, Withdrawing withdrawing, PaperSigning signing, PaperSessions sessions, Journal journal) {
        return new CompleteWithdrawal(units, withdrawing, signing, sessions, journal);
    }

    @Produces
    @Singleton
    OfferWithdrawal offerWithdrawal(UnitOfWork units, Withdrawing withdrawing) {
        return new OfferWithdrawal(units, withdrawing);
    }

    @Produces
    @Singleton
    ReadWithdrawal readWithdrawal(UnitOfWork units, Withdrawing withdrawing, Contents contents, Journal journal) {
        return new ReadWithdrawal(units, withdrawing, contents, journal);
    }
}
