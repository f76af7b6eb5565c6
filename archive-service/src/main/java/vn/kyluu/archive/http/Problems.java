package vn.kyluu.archive.http;

import jakarta.ws.rs.WebApplicationException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.ades.digest.OctetsTooLarge;
import vn.kyluu.ades.digest.ScratchFailure;
import vn.kyluu.archive.disposal.DisposalRefusal;
import vn.kyluu.archive.fixity.NoSuchRun;
import vn.kyluu.archive.hold.HoldRefusal;
import vn.kyluu.archive.ingest.DepositConflict;
import vn.kyluu.archive.manifest.MalformedManifest;
import vn.kyluu.archive.record.RecordRefusal;
import vn.kyluu.archive.record.Tombstone;
import vn.kyluu.archive.replication.NoGoodCopy;
import vn.kyluu.archive.report.ReportOutage;
import vn.kyluu.archive.spool.SpoolOutage;
import vn.kyluu.archive.spool.SpoolRefusal;
import vn.kyluu.archive.term.TermRefusal;
import vn.kyluu.archive.timekeeping.ClockDoubt;
import vn.kyluu.archive.vault.SiteOutage;
import vn.kyluu.archive.verification.NothingToReport;
import vn.kyluu.archive.work.DatabaseOutage;

/** Which problem a failure is: by its type and code, never by its words. */
final class Problems {
    private static final int RETRY = 30;
    private static final int SOON = 5;
    private static final Map<Integer, String> PLAIN = Map.of(
            400, "malformed-request",
            401, "not-signed-in",
            403, "role-not-allowed",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            415, "type-not-accepted");

    private Problems() {}

    /** Looks through the failure and its causes: libraries wrap what our streams throw. */
    static Problem of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<Problem> refused = refusal(cause);
            Optional<Problem> known = refused.isPresent() ? refused : outage(cause);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return failure instanceof WebApplicationException web
                ? of(web.getResponse().getStatus())
                : Problem.of(500, "internal");
    }

    /** The problem behind a plain status. */
    static Problem of(int status) {
        return Problem.of(status, PLAIN.getOrDefault(status, status < 500 ? "malformed-request" : "internal"));
    }

    private static Optional<Problem> refusal(Throwable cause) {
        Problem problem = null;
        if (cause instanceof RecordRefusal refusal) {
            problem = record(refusal);
        } else if (cause instanceof NoSuchRun) {
            problem = Problem.of(404, "no-such-run");
        } else if (cause instanceof NothingToReport) {
            problem = Problem.of(422, "nothing-to-report");
        } else if (cause instanceof HoldRefusal refusal) {
            problem = Problem.of(
                    refusal.reason() == HoldRefusal.Reason.NO_SUCH_HOLD ? 404 : 409, Problem.kebab(refusal.reason()));
        } else if (cause instanceof DisposalRefusal refusal) {
            problem = disposal(refusal);
        } else if (cause instanceof TermRefusal refusal) {
            problem = term(refusal);
        } else if (cause instanceof BodyFault fault) {
            problem = Problem.of(400, "malformed-request").with("member", fault.member());
        } else if (cause instanceof Once.KeyTaken taken) {
            problem = Problem.of(409, Problem.kebab(taken.reason()));
        } else if (cause instanceof DepositConflict conflict) {
            problem = conflict(conflict);
        } else if (cause instanceof MalformedManifest manifest) {
            Problem plain = Problem.of(422, reason(manifest));
            problem = manifest.line().map(line -> plain.with("line", line)).orElse(plain);
        } else if (cause instanceof SpoolRefusal refusal) {
            problem = spool(refusal);
        } else if (cause instanceof BodyLimit.BodyTooLarge large) {
            problem = Problem.of(413, "too-large", large.limit() >> 20).with("limitBytes", large.limit());
        } else if (cause instanceof OctetsTooLarge large) {
            problem = Problem.of(413, "too-large", large.limit() >> 20).with("limitBytes", large.limit());
        } else if (cause instanceof RateLimitFilter.TooOften often) {
            problem = Problem.of(429, "too-often", often.seconds()).after(often.seconds());
        }
        return Optional.ofNullable(problem);
    }

    private static Problem record(RecordRefusal refusal) {
        String reason = Problem.kebab(refusal.reason());
        if (refusal.tombstone().isEmpty()) {
            return Problem.of(404, reason);
        }
        Tombstone left = refusal.tombstone().get();
        Problem gone = Problem.of(410, reason, left.minutes())
                .with("disposalId", left.minutes().toString());
        return left.destroyedAt()
                .map(at -> gone.with("destroyedAt", at.toString()))
                .orElse(gone);
    }

    private static Problem conflict(DepositConflict conflict) {
        String reason = Problem.kebab(conflict.reason());
        return switch (conflict.reason()) {
            case RECORD_ALREADY_ARCHIVED ->
                conflict.archiveId()
                        .map(id -> Problem.of(409, reason).with("archiveId", id.toString()))
                        .orElseGet(() -> Problem.of(409, reason));
            case MANIFEST_PART_MISSING -> Problem.of(400, reason);
            case NO_SUCH_DEPOSIT -> Problem.of(404, reason);
        };
    }

    private static Problem disposal(DisposalRefusal refusal) {
        String reason = Problem.kebab(refusal.reason());
        int status = switch (refusal.reason()) {
            case NO_SUCH_DISPOSAL, MINUTES_NOT_READY -> 404;
            case TERM_NOT_ENDED, RECORD_ON_HOLD, COOLING_OFF_ENDED -> 423;
            case RECORD_IN_DISPOSAL, RECORD_NOT_ARCHIVED, DISPOSAL_DECIDED -> 409;
            case PERSON_TWICE, DIRECTOR_MISSING -> 403;
        };
        Problem problem = Problem.of(status, reason);
        if (refusal.archiveId().isPresent()) {
            problem = problem.with("archiveId", refusal.archiveId().get().toString());
        }
        if (refusal.retainUntil().isPresent()) {
            problem = problem.with("retainUntil", refusal.retainUntil().get().toString());
        }
        return refusal.holds().isEmpty()
                ? problem
                : problem.with(
                        "holds", refusal.holds().stream().map(UUID::toString).toList());
    }

    private static Problem term(TermRefusal refusal) {
        String reason = Problem.kebab(refusal.reason());
        return switch (refusal.reason()) {
            case NO_SUCH_TERM_CHANGE -> Problem.of(404, reason);
            case NO_SUCH_CLASS -> Problem.of(422, reason);
            case SAME_PERSON -> Problem.of(403, reason);
            case TERM_CHANGED_MEANWHILE -> Problem.of(409, reason);
            case TERM_BELOW_LOCK ->
                refusal.lockedUntil()
                        .map(at -> Problem.of(423, reason).with("retainUntil", at.toString()))
                        .orElseGet(() -> Problem.of(423, reason));
        };
    }

    private static String reason(MalformedManifest manifest) {
        return switch (manifest.reason()) {
            case DTD_FORBIDDEN -> "xml-dtd-forbidden";
            case NOT_XML -> "manifest-not-xml";
            case NOT_AFTER_SCHEMA -> "manifest-not-after-schema";
            case NUMBERING -> "manifest-numbering";
        };
    }

    private static Problem spool(SpoolRefusal refusal) {
        return switch (refusal.reason()) {
            case TOO_LARGE -> Problem.of(413, "document-too-large");
            case EMPTY -> Problem.of(422, "empty-document");
            case NAME_TWICE -> Problem.of(400, "part-name-twice");
        };
    }

    private static Optional<Problem> outage(Throwable cause) {
        Problem problem = null;
        if (cause instanceof SiteOutage outage) {
            problem = Problem.of(503, "site-outage", outage.site())
                    .with("site", outage.site())
                    .after(RETRY);
        } else if (cause instanceof NoGoodCopy) {
            problem = Problem.of(503, "no-good-copy").after(RETRY);
        } else if (cause instanceof DatabaseOutage) {
            problem = Problem.of(503, "database-outage").after(RETRY);
        } else if (cause instanceof ClockDoubt doubt) {
            problem = Problem.of(503, "clock-doubtful", doubt.machine())
                    .with("machine", doubt.machine())
                    .with("doubt", doubt.reason().name())
                    .after(RETRY);
        } else if (cause instanceof ScratchFailure) {
            problem = Problem.of(503, "scratch-outage").after(RETRY);
        } else if (cause instanceof SpoolOutage) {
            problem = Problem.of(503, "spool-outage").after(RETRY);
        } else if (cause instanceof ReportOutage outage) {
            problem = switch (outage.reason()) {
                case NOT_SET_UP -> Problem.of(503, "report-not-set-up");
                case SILENT -> Problem.of(503, "report-seal-outage").after(RETRY);
                case BUSY -> Problem.of(503, "report-busy").after(SOON);
            };
        }
        return Optional.ofNullable(problem);
    }
}
