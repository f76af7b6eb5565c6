package vn.kyluu.signing.http.desk;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kyluu.signing.actor.Outage;
import vn.kyluu.signing.actor.Refusal;
import vn.kyluu.signing.desk.BeginSignIn;
import vn.kyluu.signing.desk.CompleteSignIn;
import vn.kyluu.signing.desk.DeskRefusal;
import vn.kyluu.signing.desk.SessionKey;
import vn.kyluu.signing.desk.SignInAttempt;
import vn.kyluu.signing.http.request.RequestIds;

/** The desk's page, the way to the identity provider, and the way back. */
@WebServlet(urlPatterns = {"/desk", "/desk/sign-in", "/desk/callback"})
public class DeskPages extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final Logger LOG = LoggerFactory.getLogger(DeskPages.class);

    @Inject
    transient Optional<DeskAddress> desk;

    @Inject
    transient BeginSignIn beginSignIn;

    @Inject
    transient CompleteSignIn completeSignIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        switch (request.getServletPath()) {
            case "/desk/sign-in" -> told(response, () -> begin(response));
            case "/desk/callback" -> told(response, () -> complete(request, response));
            default -> request.getRequestDispatcher("/desk/desk.html").forward(request, response);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    /** Runs the work; what goes wrong is told by the desk's page, in the person's language. */
    private void told(HttpServletResponse response, Work work) throws IOException {
        String code;
        try {
            work.run();
            return;
        } catch (Refusal refusal) {
            code = refusal.code();
        } catch (Outage outage) {
            LOG.warn("sign-in outage={} machine={}", outage.code(), outage.machine());
            code = outage.code();
        }
        hop(response, "?failed=" + code);
    }

    private void begin(HttpServletResponse response) throws IOException {
        DeskAddress address = address();
        BeginSignIn.Begun begun = beginSignIn.begin();
        response.addHeader("Set-Cookie", address.keepAttempt(begun.attempt().secret()));
        response.sendRedirect(begun.address().toString());
    }

    private void complete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        DeskAddress address = address();
        SignInAttempt attempt = DeskAddress.sent(request, address.attemptCookie())
                .map(SignInAttempt::new)
                .orElseThrow(() -> new DeskRefusal(DeskRefusal.Reason.SIGN_IN_BROKEN_OFF));
        response.addHeader("Set-Cookie", address.forget(address.attemptCookie()));
        String state = Optional.ofNullable(request.getParameter("state")).orElse("");
        String code = Optional.ofNullable(request.getParameter("code"))
                .orElseThrow(() -> new DeskRefusal(DeskRefusal.Reason.SIGN_IN_REFUSED));
        SessionKey key =
                completeSignIn.complete(attempt, state, code, RequestIds.from(request.getHeader(RequestIds.HEADER)));
        response.addHeader("Set-Cookie", address.keepSession(key.text()));
        hop(response, "");
    }

    /**
     * Goes on from a page of this site. A redirect would still be part of the navigation that the provider's site began, and the
     * browser would keep the strict cookie back.
     */
    private void hop(HttpServletResponse response, String query) throws IOException {
        response.setContentType("text/html; charset=utf-8");
        byte[] page = ("<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>KyLuu</title>"
                        + "<meta http-equiv=\"refresh\" content=\"0;url=../desk" + query + "\"></head><body>"
                        + "<p><a href=\"../desk" + query + "\">Bàn hồ sơ</a></p></body></html>")
                .getBytes(StandardCharsets.UTF_8);
        response.getOutputStream().write(page);
    }

    private DeskAddress address() {
        return desk.orElseThrow(() -> new DeskRefusal(DeskRefusal.Reason.DESK_NOT_SET_UP));
    }
}
