package vn.kyluu.agent.signing;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import vn.kyluu.agent.consent.Consent;
import vn.kyluu.agent.consent.Progress;
import vn.kyluu.agent.consent.SigningAnswer;
import vn.kyluu.agent.consent.SigningNotice;
import vn.kyluu.agent.consent.Withdrawal;
import vn.kyluu.agent.refusal.Reason;
import vn.kyluu.agent.refusal.Refusal;
import vn.kyluu.agent.token.ModuleShelf;
import vn.kyluu.agent.token.OwnerFacts;
import vn.kyluu.agent.token.PinTries;
import vn.kyluu.agent.token.PluggedToken;
import vn.kyluu.pkcs11.Pin;
import vn.kyluu.pkcs11.PinState;
import vn.kyluu.pkcs11.SignatureMechanism;
import vn.kyluu.pkcs11.Token;
import vn.kyluu.pkcs11.TokenFailure;
import vn.kyluu.pkcs11.TokenKey;

/** Asks, logs in, signs what is left of a batch, logs out (R1). */
public final class SignBatch {
    private static final System.Logger LOG = System.getLogger(SignBatch.class.getName());
    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(3);

    private final ModuleShelf shelf;
    private final Consent consent;
    private final PinTries tries;
    private final Clock clock;
    private final Object person = new Object();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "consent-time");
        thread.setDaemon(true);
        return thread;
    });

    /** @param clock in the zone in which days are told */
    public SignBatch(ModuleShelf shelf, Consent consent, PinTries tries, Clock clock) {
        this.shelf = shelf;
        this.consent = consent;
        this.tries = tries;
        this.clock = clock;
    }

    /** Signs what is left; never throws, the batch tells how it ended. */
    public void sign(Batch batch) {
        Refusal trouble = null;
        try {
            checkValidity(batch.certificate());
            PluggedToken token = shelf.holding(batch.certificate());
            if (token.slot().hasPinPad()) {
                throw new Refusal(Reason.PIN_PAD);
            }
            try (ModuleShelf.Claim claim = shelf.claim(token)) {
                sign(batch, token);
            }
        } catch (Refusal refusal) {
            trouble = refusal;
        } catch (TokenFailure failure) {
            LOG.log(System.Logger.Level.WARNING, "batch " + batch.id() + " stopped", failure);
            trouble = Failures.refusal(failure, batch.documents().get(0).mechanism());
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "batch " + batch.id() + " broke", bug);
            trouble = new Refusal(Reason.TOKEN_FAILED);
        } finally {
            batch.ended(trouble);
        }
    }

    private void checkValidity(X509Certificate certificate) {
        Instant now = clock.instant();
        Instant from = certificate.getNotBefore().toInstant();
        Instant until = certificate.getNotAfter().toInstant();
        if (now.isAfter(until)) {
            throw new Refusal(
                    Reason.CERTIFICATE_EXPIRED,
                    Map.of("notAfter", until.toString(), "day", OwnerFacts.day(until, clock.getZone())));
        }
        if (now.isBefore(from)) {
            throw new Refusal(
                    Reason.CERTIFICATE_NOT_YET_VALID,
                    Map.of("notBefore", from.toString(), "day", OwnerFacts.day(from, clock.getZone())));
        }
    }

    private void sign(Batch batch, PluggedToken token) {
        SigningNotice notice = notice(batch, token);
        Withdrawal withdrawal = batch.withdrawal();
        try (Token opened = login(notice, token, batch.certificate(), withdrawal)) {
            TokenKey key = opened.keyOf(batch.certificate()).orElseThrow(() -> new Refusal(Reason.KEY_MISSING));
            batch.signing();
            try (Progress progress = consent.progress(notice, withdrawal)) {
                List<DigestToSign> left = batch.left();
                for (int i = 0; i < left.size(); i++) {
                    if (withdrawal.isWithdrawn()) {
                        throw new Refusal(Reason.CANCELLED);
                    }
                    batch.signed(left.get(i), value(key, batch.certificate(), left.get(i)));
                    progress.signed(i + 1, left.size());
                }
            }
        }
    }

    private static String value(TokenKey key, X509Certificate certificate, DigestToSign document) {
        SignatureMechanism mechanism = document.mechanism();
        byte[] value = key.sign(mechanism, document.octets());
        if (!ValueCheck.isSignature(certificate.getPublicKey(), mechanism, document.octets(), value)) {
            throw new Refusal(Reason.SIGNATURE_WRONG);
        }
        return Base64.getEncoder().encodeToString(value);
    }

    /** Asks until the token takes a PIN or the person gives up (R4). */
    private Token login(SigningNotice first, PluggedToken plugged, X509Certificate certificate, Withdrawal withdrawal) {
        PluggedToken token = plugged;
        SigningNotice notice = first;
        // one person sits here: requests for two tokens are asked one after the other
        synchronized (person) {
            while (true) {
                try (Pin pin = ask(notice, withdrawal)) {
                    Token opened = token.slot().login(pin, 1);
                    tries.right(token);
                    return opened;
                } catch (TokenFailure failure) {
                    if (failure.reason() != TokenFailure.Reason.PIN_WRONG) {
                        throw failure;
                    }
                    if (failure.ckr() != 0) {
                        tries.wrong(token);
                    }
                }
                token = shelf.holding(certificate);
                Refusal wrong = wrong(token);
                notice = notice.after(wrong, token.slot().pinState(), tries.left(token));
                if (wrong.reason() == Reason.PIN_LOCKED) {
                    throw wrong;
                }
            }
        }
    }

    private Refusal wrong(PluggedToken token) {
        Optional<Integer> left = tries.left(token);
        if (left.equals(Optional.of(0))) {
            return new Refusal(Reason.PIN_LOCKED);
        }
        return new Refusal(
                Reason.PIN_WRONG,
                left.<Map<String, Object>>map(n -> Map.of("triesLeft", n)).orElse(Map.of()));
    }

    private Pin ask(SigningNotice notice, Withdrawal withdrawal) {
        if (notice.pin() == PinState.LOCKED) {
            throw new Refusal(Reason.PIN_LOCKED);
        }
        boolean[] late = new boolean[1];
        Withdrawal asking = new Withdrawal();
        withdrawal.whenWithdrawn(asking::withdraw);
        ScheduledFuture<?> end = timer.schedule(
                () -> {
                    late[0] = true;
                    asking.withdraw();
                },
                ANSWER_WITHIN.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            SigningAnswer answer = consent.ask(notice, asking);
            if (answer instanceof SigningAnswer.Given given) {
                if (!asking.isWithdrawn()) {
                    return given.pin();
                }
                given.pin().close();
            }
            if (asking.isWithdrawn()) {
                throw new Refusal(late[0] ? Reason.UNANSWERED : Reason.CANCELLED);
            }
            throw notice.trouble().orElseGet(() -> new Refusal(Reason.DECLINED));
        } finally {
            end.cancel(false);
        }
    }

    private SigningNotice notice(Batch batch, PluggedToken token) {
        X509Certificate certificate = batch.certificate();
        return new SigningNotice(
                batch.origin(),
                batch.requester(),
                OwnerFacts.person(certificate),
                OwnerFacts.issuer(certificate),
                OwnerFacts.day(certificate.getNotAfter().toInstant(), clock.getZone()),
                token.name(),
                token.slot().pinState(),
                tries.left(token),
                batch.left().stream().map(DigestToSign::line).toList(),
                Optional.empty());
    }
}
