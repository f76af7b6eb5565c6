package vn.kyluu.signing.http.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.flow.FlowRefusal;
import vn.kyluu.signing.http.problem.RequestRefusal;
import vn.kyluu.signing.transaction.Reply;

class OnceTest {
    private static final Actor EMR = new Actor("emr", "EMR", "", Set.of(Role.EMR), "r1");
    private static final Actor OTHER = new Actor("emr-2", "EMR", "", Set.of(Role.EMR), "r2");

    private final Once once = new Once(new InMemoryReplies(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    private final AtomicInteger made = new AtomicInteger();

    private Created work() {
        return new Created("things/" + made.incrementAndGet(), Map.of("n", made.get()));
    }

    private Reply reply(@Nullable String key, Actor actor, Fingerprint request, Supplier<Created> work) {
        return once.reply(key, actor, request, id -> work.get(), Optional::empty);
    }

    private static Fingerprint request(String body) {
        return Fingerprint.of("POST things").and(body);
    }

    @Test
    void answersTheSameRequestAsBefore() {
        Reply first = reply("k", EMR, request("a"), this::work);
        Reply again = reply("k", EMR, request("a"), this::work);

        assertThat(again).isEqualTo(first);
        assertThat(first.body()).contains("{\"n\":1}");
        assertThat(made).hasValue(1);
    }

    @Test
    void refusesAnotherRequestUnderTheSameKey() {
        reply("k", EMR, request("a"), this::work);

        assertThatThrownBy(() -> reply("k", EMR, request("b"), this::work))
                .isInstanceOfSatisfying(
                        RequestRefusal.class,
                        refusal ->
                                assertThat(refusal.reason()).isEqualTo(RequestRefusal.Reason.IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void refusesARetryWhileTheFirstRequestIsAtWork() {
        assertThatThrownBy(() -> reply("k", EMR, request("a"), () -> {
                    reply("k", EMR, request("a"), this::work);
                    return work();
                }))
                .isInstanceOfSatisfying(
                        RequestRefusal.class,
                        refusal ->
                                assertThat(refusal.reason()).isEqualTo(RequestRefusal.Reason.IDEMPOTENCY_KEY_IN_USE));
        assertThat(made).hasValue(0);
    }

    @Test
    void keepsTheKeysOfTwoCallersApart() {
        reply("k", EMR, request("a"), this::work);
        reply("k", OTHER, request("b"), this::work);

        assertThat(made).hasValue(2);
    }

    @Test
    void freesTheKeyAfterARefusal() {
        Supplier<Created> refused = () -> {
            throw new FlowRefusal(FlowRefusal.Reason.NOT_YOUR_TURN);
        };

        assertThatThrownBy(() -> reply("k", EMR, request("a"), refused)).isInstanceOf(FlowRefusal.class);
        assertThat(reply("k", EMR, request("a"), this::work).location()).contains("things/1");
    }

    @Test
    void tellsWhatAFailedAttemptLeftBehindInsteadOfDoingItAgain() {
        assertThatThrownBy(() -> reply("k", EMR, request("a"), () -> {
                    made.incrementAndGet();
                    throw new IllegalStateException("the answer of the database was lost");
                }))
                .isInstanceOf(IllegalStateException.class);

        Reply again = once.reply(
                "k", EMR, request("a"), id -> work(), () -> Optional.of(new Created("things/left", Map.of())));

        assertThat(again.location()).contains("things/left");
        assertThat(made).hasValue(1);
    }

    @Test
    void givesAnAttemptTheSameIdAsTheOneBefore() {
        List<UUID> ids = new ArrayList<>();
        assertThatThrownBy(() -> once.reply(
                        "k",
                        EMR,
                        request("a"),
                        id -> {
                            ids.add(id);
                            throw new IllegalStateException("the answer of the database was lost");
                        },
                        Optional::empty))
                .isInstanceOf(IllegalStateException.class);
        once.reply(
                "k",
                EMR,
                request("a"),
                id -> {
                    ids.add(id);
                    return work();
                },
                Optional::empty);
        once.reply(
                "k",
                OTHER,
                request("a"),
                id -> {
                    ids.add(id);
                    return work();
                },
                Optional::empty);

        assertThat(ids.get(1)).isEqualTo(ids.get(0));
        assertThat(ids.get(2)).isNotEqualTo(ids.get(0));
    }

    @Test
    void doesTheWorkAgainWithoutAKey() {
        reply(null, EMR, request("a"), this::work);
        reply(null, EMR, request("a"), this::work);

        assertThat(made).hasValue(2);
    }

    @Test
    void refusesAKeyThatIsNone() {
        assertThatThrownBy(() -> reply("a\nb", EMR, request("a"), this::work)).isInstanceOf(RequestRefusal.class);
    }

    @Test
    void tellsRequestsApartByTheirSecretWithoutKeepingAQuickHashOfIt() {
        assertThat(request("a").andSecret("1234").digest())
                .isEqualTo(request("a").andSecret("1234").digest())
                .isNotEqualTo(request("a").andSecret("1235").digest())
                .isNotEqualTo(request("a").and("1234").digest());
    }

    @Test
    void doesNotLetPartsRunTogether() {
        assertThat(Fingerprint.of("x").and("ab").and("c").digest())
                .isNotEqualTo(Fingerprint.of("x").and("a").and("bc").digest());
    }
}
