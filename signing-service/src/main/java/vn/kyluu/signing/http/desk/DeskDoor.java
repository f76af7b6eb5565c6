package vn.kyluu.signing.http.desk;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kyluu.signing.actor.Outage;
import vn.kyluu.signing.desk.SessionKey;
import vn.kyluu.signing.desk.UseSession;

/**
 * Stands before the server's check of bearer tokens: a request of the desk's page is shown to it with the token of the page's
 * session, and every other request as it came (R1). What a token is worth is decided behind, in one place for people and programs.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class DeskDoor implements HttpAuthenticationMechanism {
    /** Request attribute: the live session, see {@link UseSession.Live}. */
    static final String LIVE = "vn.kyluu.desk.live";
    /** Request attribute: the key of the live session. */
    static final String KEY = "vn.kyluu.desk.key";

    private static final Logger LOG = LoggerFactory.getLogger(DeskDoor.class);
    private static final String HEADER = "Kyluu-Desk";
    private static final String USED = "used";
    private static final String WATCHING = "watching";

    @Inject
    BeanManager beans;

    @Inject
    Optional<DeskAddress> desk;

    @Inject
    UseSession useSession;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        HttpServletRequest shown = request;
        Optional<SessionKey> key = desk.filter(address -> isFromThePage(request, address))
                .flatMap(address -> DeskAddress.sent(request, address.sessionCookie()))
                .flatMap(SessionKey::of);
        if (key.isPresent()) {
            try {
                Optional<UseSession.Live> live = useSession.use(key.get(), USED.equals(request.getHeader(HEADER)));
                if (live.isPresent()) {
                    request.setAttribute(LIVE, live.get());
                    request.setAttribute(KEY, key.get());
                    shown = new BearerRequest(request, live.get().tokens().access());
                }
            } catch (Outage outage) {
                // nobody is signed out by it: the page asks again
                LOG.warn("desk outage={} machine={}", outage.code(), outage.machine());
                response.setHeader("Retry-After", "5");
                response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                return AuthenticationStatus.SEND_FAILURE;
            }
        }
        return bearer().validateRequest(shown, response, context);
    }

    private static boolean isFromThePage(HttpServletRequest request, DeskAddress address) {
        String header = request.getHeader(HEADER);
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/")
                && request.getHeader("Authorization") == null
                && (USED.equals(header) || WATCHING.equals(header))
                && (site == null || site.equals("same-origin"))
                && (origin == null || origin.equals(address.origin()));
    }

    /** The server's own mechanism, which gave way to this one. */
    private HttpAuthenticationMechanism bearer() {
        Set<Bean<?>> all = beans.getBeans(HttpAuthenticationMechanism.class, Any.Literal.INSTANCE);
        Bean<?> other = all.stream()
                .filter(each -> !each.getBeanClass().equals(DeskDoor.class))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the server checks no bearer tokens"));
        return (HttpAuthenticationMechanism)
                beans.getReference(other, HttpAuthenticationMechanism.class, beans.createCreationalContext(other));
    }
}
