package vn.kyluu.archive.vault.s3;

import io.minio.errors.ErrorResponseException;
import io.minio.errors.ServerException;
import io.minio.errors.XmlParserException;
import java.util.Map;
import java.util.Optional;
import vn.kyluu.archive.vault.SiteOutage;

/** What a store's failure means, told by its code (R3). */
final class S3Failure extends Exception {
    private static final long serialVersionUID = 1L;

    /** The kinds that are dealt with differently. */
    enum Kind {
        /** The store says that there is no such object, or no such configuration. */
        ABSENT,
        BUCKET_GONE,
        BUSY,
        DENIED,
        FULL,
        /** An answer of the right form in words that the client does not understand. */
        UNINTELLIGIBLE,
        /** Silent, broken, or something we do not know: the outcome is open. */
        BROKEN
    }

    // https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html, and what Ceph RGW answers beyond it
    private static final Map<String, Kind> CODES = Map.ofEntries(
            Map.entry("NoSuchKey", Kind.ABSENT),
            Map.entry("NoSuchObject", Kind.ABSENT),
            Map.entry("NoSuchVersion", Kind.ABSENT),
            Map.entry("NoSuchLifecycleConfiguration", Kind.ABSENT),
            Map.entry("ObjectLockConfigurationNotFoundError", Kind.ABSENT),
            Map.entry("NoSuchObjectLockConfiguration", Kind.ABSENT),
            Map.entry("NoSuchBucket", Kind.BUCKET_GONE),
            Map.entry("SlowDown", Kind.BUSY),
            Map.entry("ServiceUnavailable", Kind.BUSY),
            Map.entry("RequestLimitExceeded", Kind.BUSY),
            Map.entry("TooManyRequests", Kind.BUSY),
            Map.entry("AccessDenied", Kind.DENIED),
            Map.entry("AllAccessDisabled", Kind.DENIED),
            Map.entry("InvalidAccessKeyId", Kind.DENIED),
            Map.entry("SignatureDoesNotMatch", Kind.DENIED),
            Map.entry("RequestTimeTooSkewed", Kind.DENIED),
            Map.entry("UserSuspended", Kind.DENIED),
            Map.entry("QuotaExceeded", Kind.FULL),
            Map.entry("XMinioStorageFull", Kind.FULL));

    private final transient Kind kind;

    private S3Failure(Kind kind, Throwable cause) {
        super(kind.name(), cause);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** Looks through the wrappings for the store's own answer; without one the outcome is open. */
    static S3Failure of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ErrorResponseException answer) {
                String code = Optional.ofNullable(answer.errorResponse().code()).orElse("");
                return new S3Failure(
                        CODES.getOrDefault(code, byStatus(answer.response().code())), failure);
            }
            if (cause instanceof XmlParserException) {
                return new S3Failure(Kind.UNINTELLIGIBLE, failure);
            }
            if (cause instanceof ServerException server) {
                return new S3Failure(byStatus(server.statusCode()), failure);
            }
        }
        return new S3Failure(Kind.BROKEN, failure);
    }

    static S3Failure bucketGone(S3Site site) {
        return new S3Failure(Kind.BUCKET_GONE, new IllegalStateException(site + " has no such bucket"));
    }

    /** The same as an outage of the site; what is not known better has the reason given. */
    SiteOutage outage(String site, SiteOutage.Reason otherwise) {
        SiteOutage.Reason reason = switch (kind) {
            case BUSY -> SiteOutage.Reason.BUSY;
            case DENIED -> SiteOutage.Reason.DENIED;
            case FULL -> SiteOutage.Reason.FULL;
            case ABSENT, BUCKET_GONE, UNINTELLIGIBLE, BROKEN -> otherwise;
        };
        return new SiteOutage(site, reason, this);
    }

    private static Kind byStatus(int status) {
        return switch (status) {
            case 401, 403 -> Kind.DENIED;
            case 429, 503 -> Kind.BUSY;
            case 507 -> Kind.FULL;
            // 404 without a known code is no proof of an absence: a proxy on the way says it too
            default -> Kind.BROKEN;
        };
    }
}
