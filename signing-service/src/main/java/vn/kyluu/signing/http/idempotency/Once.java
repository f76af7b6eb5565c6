package vn.kyluu.signing.http.idempotency;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Refusal;
import vn.kyluu.signing.http.problem.RequestRefusal;
import vn.kyluu.signing.transaction.Claim;
import vn.kyluu.signing.transaction.Replies;
import vn.kyluu.signing.transaction.Reply;

/** Runs a creating request, at most once per key. */
@Dependent
public class Once {
    private static final String HEADER = "Idempotency-Key";
    private static final Jsonb JSON = JsonbBuilder.create();
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private final Replies replies;
    private final Clock clock;

    @Inject
    public Once(Replies replies, Clock clock) {
        this.replies = replies;
        this.clock = clock;
    }

    /**
     * The answer to a creating request whose work may be begun anew after a crash.
     *
     * @param header the value of {@code Idempotency-Key}, if any
     * @throws RequestRefusal if the key is malformed, used for another request, or in use
     */
    public Response create(@Nullable String header, Actor actor, Fingerprint request, Supplier<Created> work) {
        return create(header, actor, request, id -> work.get(), Optional::empty);
    }

    /**
     * The answer to a creating request, also if an earlier attempt of it crashed (R6).
     *
     * @param work makes what is asked for, under the id it is given; to be the same under the same id
     * @param left what an earlier attempt left behind, if it got that far; asked only after one that was never answered
     * @throws RequestRefusal if the key is malformed, used for another request, or in use
     */
    public Response create(
            @Nullable String header,
            Actor actor,
            Fingerprint request,
            Function<UUID, Created> work,
            Supplier<Optional<Created>> left) {
        return answer(reply(header, actor, request, work, left));
    }

    Reply reply(
            @Nullable String header,
            Actor actor,
            Fingerprint request,
            Function<UUID, Created> work,
            Supplier<Optional<Created>> left) {
        Optional<String> key = key(header);
        if (key.isEmpty()) {
            return reply(work.apply(UUID.randomUUID()));
        }
        Digest digest = request.digest();
        Claim claim = replies.claim(actor.staffCode(), key.get(), digest, clock.instant());
        if (claim instanceof Claim.Answered known) {
            return known.reply();
        }
        if (claim instanceof Claim.Different) {
            throw RequestRefusal.of(RequestRefusal.Reason.IDEMPOTENCY_KEY_REUSED);
        }
        if (claim instanceof Claim.Pending) {
            throw RequestRefusal.of(RequestRefusal.Reason.IDEMPOTENCY_KEY_IN_USE);
        }
        UUID id = id(actor, key.get(), digest);
        Reply reply = claimed(
                actor,
                key.get(),
                claim instanceof Claim.Abandoned
                        ? () -> left.get().orElseGet(() -> work.apply(id))
                        : () -> work.apply(id));
        replies.answer(actor.staffCode(), key.get(), reply);
        return reply;
    }

    private Reply claimed(Actor actor, String key, Supplier<Created> work) {
        try {
            return reply(work.get());
        } catch (RuntimeException failure) {
            try {
                if (failure instanceof Refusal) {
                    replies.release(actor.staffCode(), key);
                } else {
                    // an outage may come after the act was kept: whoever asks again must not do it twice
                    replies.abandon(actor.staffCode(), key, clock.instant());
                }
            } catch (RuntimeException second) {
                failure.addSuppressed(second);
            }
            throw failure;
        }
    }

    private static UUID id(Actor actor, String key, Digest request) {
        String name = actor.staffCode() + " " + key + " " + request.hex();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private Reply reply(Created created) {
        return new Reply(201, Optional.of(created.location()), Optional.of(JSON.toJson(created.view())));
    }

    private static Response answer(Reply reply) {
        Response.ResponseBuilder answer = Response.status(reply.status()).type(MediaType.APPLICATION_JSON_TYPE);
        reply.location().map(URI::create).ifPresent(answer::location);
        reply.body().ifPresent(answer::entity);
        return answer.build();
    }

    private static Optional<String> key(@Nullable String key) {
        if (key != null && !KEY.matcher(key).matches()) {
            throw RequestRefusal.malformed(HEADER);
        }
        return Optional.ofNullable(key);
    }
}
