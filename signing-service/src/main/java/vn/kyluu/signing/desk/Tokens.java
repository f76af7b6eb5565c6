package vn.kyluu.signing.desk;

import java.time.Instant;
import java.util.Optional;

/**
 * What the identity provider gave for one person.
 *
 * @param access the bearer token of both interfaces
 * @param refresh gets the next access token; empty if the provider gives none
 * @param id the identity token, which signing out at the provider names; empty after a renewal without one
 * @param accessEndsAt when the access token expires
 */
public record Tokens(String access, Optional<String> refresh, Optional<String> id, Instant accessEndsAt) {
    /** What a renewal left out stays as it was. */
    Tokens renewedBy(Tokens next) {
        return new Tokens(next.access, next.refresh.or(() -> refresh), next.id.or(() -> id), next.accessEndsAt);
    }

    /** Without the tokens. */
    @Override
    public String toString() {
        return "Tokens[accessEndsAt=" + accessEndsAt + "]";
    }
}
