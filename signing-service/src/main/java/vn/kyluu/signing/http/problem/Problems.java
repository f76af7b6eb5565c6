package vn.kyluu.signing.http.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.augmentation.RevocationOutage;
import vn.kyluu.ades.digest.ScratchFailure;
import vn.kyluu.ades.timestamp.TimestampOutage;
import vn.kyluu.signing.actor.Outage;
import vn.kyluu.signing.actor.Refusal;
import vn.kyluu.signing.transaction.Collision;

/** Tells what a failure means to the client, by its type or that of one of its causes. */
final class Problems {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LATER = Duration.ofSeconds(60);

    private Problems() {}

    /** The problem that this failure is, or empty if it is a bug. */
    static Optional<Problem> of(Throwable failure) {
        // the container wraps what rises through it, so every layer is asked, outermost first
        return causes(failure).map(Problems::known).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Problem> known(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return Optional.of(
                    Problem.of(refusal.code(), refusal.kind().status()).with(refusal.details()));
        }
        if (failure instanceof Outage outage) {
            Problem problem = outage(Problem.of(outage.code(), 503), outage.machine(), outage.retryHelps());
            return Optional.of(outage.retryAfter()
                    .map(Problems::wholeSeconds)
                    .map(problem::retriedAfter)
                    .orElse(problem));
        }
        if (failure instanceof TimestampOutage outage) {
            return Optional.of(outage(StandardProblem.TIMESTAMP_OUTAGE.problem(), "TSA", outage.retryHelps()));
        }
        if (failure instanceof RevocationOutage outage) {
            return Optional.of(outage(StandardProblem.REVOCATION_OUTAGE.problem(), outage.machine(), true));
        }
        if (failure instanceof ScratchFailure) {
            return Optional.of(outage(Problem.of("scratch-outage", 503), "scratch disk", true));
        }
        if (failure instanceof Collision) {
            return Optional.of(StandardProblem.CHANGED_MEANWHILE.problem());
        }
        if (failure instanceof RequestRefusal refusal) {
            return Optional.of(of(refusal));
        }
        if (failure instanceof ConstraintViolationException violations) {
            return Optional.of(StandardProblem.MALFORMED_REQUEST.problem().with(members(violations)));
        }
        if (isDatabaseSilence(failure)) {
            return Optional.of(outage(StandardProblem.DATABASE_OUTAGE.problem(), "PostgreSQL", true));
        }
        if (failure instanceof WebApplicationException answer
                && answer.getResponse().getStatus() < 500) {
            return hasOwnCause(answer)
                    ? Optional.empty()
                    : Optional.of(StandardProblem.ofStatus(answer.getResponse().getStatus()));
        }
        return Optional.empty();
    }

    private static Problem of(RequestRefusal refusal) {
        StandardProblem problem = switch (refusal.reason()) {
            case MALFORMED -> StandardProblem.MALFORMED_REQUEST;
            case TOO_LARGE -> StandardProblem.TOO_LARGE;
            case TYPE_NOT_ACCEPTED -> StandardProblem.TYPE_NOT_ACCEPTED;
            case IDEMPOTENCY_KEY_REUSED -> StandardProblem.IDEMPOTENCY_KEY_REUSED;
            case IDEMPOTENCY_KEY_IN_USE -> StandardProblem.IDEMPOTENCY_KEY_IN_USE;
        };
        return problem.problem().with(refusal.details());
    }

    private static Problem outage(Problem problem, String machine, boolean retryHelps) {
        return problem.with(Map.of("machine", machine, "retryHelps", retryHelps))
                .retriedAfter(retryHelps ? SOON : LATER);
    }

    /** HTTP knows no shorter ones; whoever comes back too early is turned away once more. */
    private static Duration wholeSeconds(Duration wait) {
        return Duration.ofSeconds(wait.plusNanos(999_999_999).toSeconds());
    }

    /** A parser wraps our own refusals in answers of its own: those must not hide what we said. */
    private static boolean hasOwnCause(WebApplicationException answer) {
        return causes(answer.getCause()).anyMatch(cause -> cause instanceof RequestRefusal || cause instanceof Refusal);
    }

    private static Map<String, Object> members(ConstraintViolationException violations) {
        List<Map<String, String>> fields = violations.getConstraintViolations().stream()
                .map(violation -> Map.of("field", field(violation), "rule", rule(violation)))
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
        return Map.of(
                "where",
                String.join(
                        ", ",
                        fields.stream()
                                .map(f -> f.getOrDefault("field", ""))
                                .distinct()
                                .toList()),
                "violations",
                fields);
    }

    /** Path inside the body; what comes before it are names of our Java. */
    private static String field(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        return path.replaceFirst("^\\w+\\.\\w+\\.?", "");
    }

    private static String rule(ConstraintViolation<?> violation) {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
    }

    private static boolean isDatabaseSilence(Throwable failure) {
        if (failure instanceof SQLTransientException) {
            return true;
        }
        // 08 connection, 53 out of resources, 57P shut down or starting, 58 the database's own system
        return failure instanceof SQLException sql
                && sql.getSQLState() != null
                && Stream.of("08", "53", "57P", "58").anyMatch(sql.getSQLState()::startsWith);
    }

    private static Stream<Throwable> causes(@Nullable Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return Stream.iterate(failure, cause -> cause != null && seen.add(cause), Throwable::getCause);
    }
}
