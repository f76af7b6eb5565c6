package vn.kyluu.archive.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.kyluu.archive.work.Caller;

/** What every resource asks about the request at hand: who, in which language, which zone to answer in. */
@RequestScoped
public class Exchange {
    @Inject
    JsonWebToken token;

    @Inject
    Acts acts;

    @Inject
    RequestLog log;

    @Inject
    ServiceLimits limits;

    /** The caller of a call that needs a token: its subject is the staff code. */
    public Caller caller() {
        return new Caller(String.valueOf(token.getSubject()), log.requestId());
    }

    /** The caller of a public call. */
    public Caller anybody() {
        return new Caller(Caller.PUBLIC, log.requestId());
    }

    /** Whether the caller has that role. */
    boolean has(String role) {
        return token.getGroups().contains(role);
    }

    /** Calls that the caller's roles may make. */
    List<String> acts() {
        return acts.of(token.getGroups());
    }

    /** Whether the caller's roles may make that call, such as {@code POST holds}. */
    boolean mayCall(String call) {
        return acts.mayCall(token.getGroups(), call);
    }

    /** The facility's zone. */
    public ZoneId zone() {
        return limits.zone();
    }

    /** English if it is asked for before Vietnamese, else Vietnamese. */
    public static Locale language(HttpHeaders headers) {
        for (Locale wanted : headers.getAcceptableLanguages()) {
            if (wanted.getLanguage().equals("en")) {
                return Locale.ENGLISH;
            }
            if (wanted.getLanguage().equals("vi")) {
                break;
            }
        }
        return new Locale("vi");
    }
}
