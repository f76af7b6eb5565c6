package vn.kyluu.signing.http.wire;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.desk.UseSession;

/**
 * Who is at the desk.
 *
 * @param acts calls that the caller's roles may make, such as {@code POST closings}
 * @param signsAs those of the roles in which steps are signed
 * @param delegates those of the roles that the caller may let somebody else sign in
 * @param now by the service's clock
 * @param idleEndsAt when the session ends unless somebody does something
 * @param endsAt when it ends in any case
 * @param tokenAgent where the token agent of the reader's own machine listens, if tokens are used here
 */
@Schema(name = "DeskSession")
public record DeskWire(
        String staffCode,
        String name,
        String department,
        List<String> roles,
        List<String> acts,
        List<String> signsAs,
        List<String> delegates,
        OffsetDateTime now,
        @Nullable OffsetDateTime idleEndsAt,
        @Nullable OffsetDateTime endsAt,
        @Nullable String tokenAgent) {

    /** After signing out. */
    @Schema(name = "SignedOut")
    public record SignedOut(@Nullable String signOutUrl) {}

    public static DeskWire of(
            Actor actor,
            List<String> acts,
            Set<Role> delegates,
            Optional<UseSession.Live> live,
            Optional<URI> agent,
            Times times,
            Instant now) {
        return new DeskWire(
                actor.staffCode(),
                actor.name(),
                actor.department(),
                codes(actor.roles().stream()),
                acts,
                codes(actor.roles().stream().filter(Role::signs)),
                codes(delegates.stream()),
                times.at(now),
                times.at(live.map(UseSession.Live::idleEndsAt)),
                times.at(live.map(UseSession.Live::endsAt)),
                agent.map(URI::toString).orElse(null));
    }

    private static List<String> codes(Stream<Role> roles) {
        return roles.map(Role::code).sorted().toList();
    }
}
