package vn.kyluu.signing.desk;

import java.net.URI;
import java.security.SecureRandom;

/** Sends a browser to the identity provider (R1). Safe for many threads. */
public final class BeginSignIn {
    private final IdentityProvider provider;
    private final SecureRandom random = new SecureRandom();

    public BeginSignIn(IdentityProvider provider) {
        this.provider = provider;
    }

    /** What the browser must keep, and where it goes. */
    public record Begun(SignInAttempt attempt, URI address) {}

    /**
     * Begins an attempt.
     *
     * @throws DeskRefusal DESK_NOT_SET_UP
     * @throws ProviderOutage if the provider does not say where people sign in
     */
    public Begun begin() {
        SignInAttempt attempt = SignInAttempt.fresh(random);
        return new Begun(attempt, provider.signInAddress(attempt));
    }
}
