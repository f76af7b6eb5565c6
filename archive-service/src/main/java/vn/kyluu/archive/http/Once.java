package vn.kyluu.archive.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.work.Replies;

/** Runs a creating request, at most once per Idempotency-Key and caller (R7). */
@RequestScoped
public class Once {
    static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

    @Inject
    Replies replies;

    @Inject
    Clock clock;

    @Inject
    Exchange exchange;

    /** What a creating request made: its place, and how it is told. */
    public record Made(int status, String location, Object view) {}

    /**
     * The answer to a creating request.
     *
     * @param key the value of {@code Idempotency-Key}, if any
     * @param request all that the request says
     */
    public Response answer(@Nullable String key, String request, Supplier<Made> work) {
        if (key == null) {
            return response(reply(work.get()));
        }
        if (!KEY.matcher(key).matches()) {
            throw new BodyFault(HEADER);
        }
        String caller = exchange.caller().actor();
        Octets said = Octets.of(request.getBytes(StandardCharsets.UTF_8));
        Replies.Claimed claimed = replies.claim(caller, key, said.digest(DigestAlgorithm.SHA256), clock.instant());
        return switch (claimed.claim()) {
            case ANSWERED -> response(claimed.reply().orElseThrow());
            case PENDING -> throw new KeyTaken(KeyTaken.Reason.IDEMPOTENCY_KEY_IN_USE);
            case DIFFERENT -> throw new KeyTaken(KeyTaken.Reason.IDEMPOTENCY_KEY_REUSED);
            case FRESH -> response(firstTime(caller, key, work));
        };
    }

    private Replies.Reply firstTime(String caller, String key, Supplier<Made> work) {
        Replies.Reply reply;
        try {
            reply = reply(work.get());
        } catch (RuntimeException failure) {
            try {
                replies.release(caller, key);
            } catch (RuntimeException second) {
                failure.addSuppressed(second);
            }
            throw failure;
        }
        replies.answer(caller, key, reply);
        return reply;
    }

    private static Replies.Reply reply(Made made) {
        return new Replies.Reply(
                made.status(), made.location(), JsonbBuilder.create().toJson(made.view()));
    }

    private static Response response(Replies.Reply reply) {
        return Response.status(reply.status())
                .location(URI.create(reply.location()))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(reply.body())
                .build();
    }

    /** The key belongs to another request, or to the same one that is still being worked on. */
    static final class KeyTaken extends RuntimeException {
        /** Why. */
        enum Reason {
            IDEMPOTENCY_KEY_IN_USE,
            IDEMPOTENCY_KEY_REUSED
        }

        private final Reason reason;

        KeyTaken(Reason reason) {
            super(reason.name());
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }
}
