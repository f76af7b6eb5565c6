package vn.kyluu.signing.desk;

import java.net.URI;
import java.util.Optional;

/** Stands where no provider is configured: nobody can sign in. */
public final class NoIdentityProvider implements IdentityProvider {
    @Override
    public URI signInAddress(SignInAttempt attempt) {
        throw new DeskRefusal(DeskRefusal.Reason.DESK_NOT_SET_UP);
    }

    @Override
    public SignedIn redeem(String code, SignInAttempt attempt) {
        throw new DeskRefusal(DeskRefusal.Reason.DESK_NOT_SET_UP);
    }

    @Override
    public Optional<Tokens> renew(String refreshToken) {
        return Optional.empty();
    }

    @Override
    public Optional<URI> signOutAddress(Optional<String> idToken) {
        return Optional.empty();
    }
}
