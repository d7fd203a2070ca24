package gongping.access;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.http.TestWeb;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A storm of sign-ins takes its own threads and nobody else's time. */
class PasswordQueueTest {
    @Test
    void who_would_wait_longer_than_two_seconds_is_turned_away_and_the_rest_are_served() {
        var vertx = Vertx.vertx();
        try (var queue = new PasswordQueue(vertx, 1)) {
            var gate = new CountDownLatch(1);
            var all = new ArrayList<Future<Result<Integer>>>();
            for (int i = 0; i < 100; i++) {
                int number = i;
                all.add(queue.run(() -> {
                    await(gate);
                    return new Result.Done<>(number);
                }));
            }
            gate.countDown();
            var done = all.stream().map(TestWeb::await).toList();
            assertThat(done.stream().filter(one -> one instanceof Result.Done<Integer>))
                    .hasSize(65);
            assertThat(done.getLast()).isEqualTo(Result.refuse("session.busy", 2));
        }
        TestWeb.await(vertx.close());
    }

    @Test
    void a_hash_is_verified_and_never_the_same_twice() {
        var hash = Argon2id.hash("a password");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(Argon2id.hash("a password"));
        assertThat(Argon2id.verify("a password", hash)).isTrue();
        assertThat(Argon2id.verify("A password", hash)).isFalse();
        assertThat(Argon2id.verify("a password", "x")).isFalse();
        assertThat(Argon2id.verify("a password", Argon2id.NOBODY)).isFalse();
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
