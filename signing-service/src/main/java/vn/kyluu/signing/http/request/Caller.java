package vn.kyluu.signing.http.request;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;

/** Who asks, as the verified bearer token says. */
@RequestScoped
public class Caller {
    @Inject
    JsonWebToken token;

    @Inject
    HttpServletRequest request;

    /** The acting member of staff or system; groups that are no roles of ours are left out, and nobody comes as a patient. */
    public Actor actor() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        token.getGroups().forEach(group -> Role.of(group).ifPresent(roles::add));
        roles.remove(Role.PATIENT);
        return new Actor(
                token.getSubject(),
                this.<String>claim("name").orElse(token.getSubject()),
                this.<String>claim("dept").orElse(""),
                roles,
                requestId());
    }

    private <T> Optional<T> claim(String name) {
        return token.claim(name);
    }

    private String requestId() {
        return request.getAttribute(RequestLog.ID) instanceof String id ? id : RequestIds.from(null);
    }
}
