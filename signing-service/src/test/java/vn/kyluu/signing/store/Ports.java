package vn.kyluu.signing.store;

import vn.kyluu.audit.AuditTrail;
import vn.kyluu.signing.closing.ClosingOrders;
import vn.kyluu.signing.confirmation.CodeChallenges;
import vn.kyluu.signing.confirmation.PatientConfirmations;
import vn.kyluu.signing.confirmation.signature.PatientSessions;
import vn.kyluu.signing.consent.Authorizations;
import vn.kyluu.signing.delegation.Delegations;
import vn.kyluu.signing.deposit.Deposits;
import vn.kyluu.signing.desk.DeskSessions;
import vn.kyluu.signing.document.Contents;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.event.Events;
import vn.kyluu.signing.event.Hooks;
import vn.kyluu.signing.evidence.Evidences;
import vn.kyluu.signing.insurance.InsuranceFiles;
import vn.kyluu.signing.paper.PaperSessions;
import vn.kyluu.signing.record.Records;
import vn.kyluu.signing.reminder.DueSteps;
import vn.kyluu.signing.session.Sessions;
import vn.kyluu.signing.signer.Credentials;
import vn.kyluu.signing.signer.Signers;
import vn.kyluu.signing.transaction.Replies;
import vn.kyluu.signing.transaction.UnitOfWork;
import vn.kyluu.signing.worklist.Worklist;

/** Every port of one back end, working on the same units of work. */
public record Ports(
        UnitOfWork units,
        Records records,
        Documents documents,
        Contents contents,
        Signers signers,
        Credentials credentials,
        Delegations delegations,
        InsuranceFiles insuranceFiles,
        CodeChallenges codes,
        PatientSessions patientSessions,
        PatientConfirmations confirmations,
        Authorizations authorizations,
        Sessions sessions,
        PaperSessions papers,
        ClosingOrders closings,
        Evidences evidences,
        Deposits deposits,
        Worklist worklist,
        Events events,
        Hooks hooks,
        DueSteps dueSteps,
        Replies replies,
        DeskSessions deskSessions,
        AuditTrail trail) {}
