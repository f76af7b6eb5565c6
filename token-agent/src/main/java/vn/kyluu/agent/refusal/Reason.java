package vn.kyluu.agent.refusal;

import java.util.Locale;

/** Why the agent did not do what it was asked; each has its words in both languages. */
public enum Reason {
    /** The request is not addressed to this machine by a name of our own. */
    HOST_NOT_ALLOWED(421),
    /** No page of a browser asks, or one that does not say where it comes from. */
    ORIGIN_MISSING(403),
    /** The hospital has not allowed this page. */
    ORIGIN_NOT_ALLOWED(403),
    /** The page has not been paired, or shows a secret that is none of its own. */
    NOT_PAIRED(401),
    /** The person at the workstation did not let the page in. */
    PAIRING_DECLINED(403),
    /** Another page is being paired just now. */
    PAIRING_BUSY(409),
    /** Not the code that the agent shows. */
    PAIRING_CODE_WRONG(403),
    /** The code was used, is too old, or was guessed at too often. */
    PAIRING_ENDED(410),
    TOO_MANY_REQUESTS(429),
    TOO_LARGE(413),
    MALFORMED(400),
    MEDIA_TYPE(415),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    /** No token is plugged in. */
    TOKEN_ABSENT(409),
    /** Tokens are plugged in, but none with this certificate. */
    CERTIFICATE_NOT_ON_TOKEN(409),
    CERTIFICATE_EXPIRED(409),
    CERTIFICATE_NOT_YET_VALID(409),
    /** The token holds the certificate, but not its key. */
    KEY_MISSING(409),
    PIN_WRONG(409),
    PIN_LOCKED(409),
    /** The token does not take the new PIN. */
    PIN_NOT_ACCEPTED(409),
    /** The token wants its PIN on a pad of its own. */
    PIN_PAD(409),
    /** Somebody signs with this token just now. */
    TOKEN_BUSY(409),
    /** The person said no. */
    DECLINED(409),
    /** The person did not answer in time. */
    UNANSWERED(409),
    /** The page, or the person, stopped it. */
    CANCELLED(409),
    MECHANISM_UNSUPPORTED(409),
    /** Not the digest that was consented to. */
    DIGEST_SWAPPED(409),
    /** What the token gave is no signature of the digest that was shown. */
    SIGNATURE_WRONG(502),
    TOKEN_FAILED(503),
    BATCH_UNKNOWN(404),
    BATCH_RUNNING(409),
    NOTHING_LEFT(409),
    /** A module for 32-bit programs. */
    MODULE_32_BIT(503),
    /** A file that is no module for this machine. */
    MODULE_UNFIT(503),
    MODULE_FAILED(503),
    /** Several certificates fit, and nobody said which; of the command alone. */
    CERTIFICATE_NOT_CHOSEN(409),
    /** The signing service refused; of the command alone. */
    SERVER_REFUSED(502),
    /** The signing service does not answer; of the command alone. */
    SERVER_UNREACHABLE(502);

    private final int status;

    Reason(int status) {
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** As pages know it, for example {@code pin-wrong}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
