package vn.kyluu.signing.desk;

import java.net.URI;
import java.util.Optional;

/** Who says who somebody is: the hospital's own provider of OpenID Connect. */
public interface IdentityProvider {
    /**
     * Where the browser goes to sign in.
     *
     * @throws ProviderOutage if the provider does not tell
     */
    URI signInAddress(SignInAttempt attempt);

    /**
     * Exchanges the code that the browser brought.
     *
     * @throws DeskRefusal SIGN_IN_REFUSED if the provider does not take the code, or its answer is not for this attempt
     * @throws ProviderOutage if the provider does not answer
     */
    SignedIn redeem(String code, SignInAttempt attempt);

    /**
     * Gets the next access token; empty if the provider gives none any more.
     *
     * @throws ProviderOutage if the provider does not answer
     */
    Optional<Tokens> renew(String refreshToken);

    /** Where the browser goes to sign out there, too; empty if the provider has no such place or cannot be asked. */
    Optional<URI> signOutAddress(Optional<String> idToken);
}
