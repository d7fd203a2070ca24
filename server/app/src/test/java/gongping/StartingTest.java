package gongping;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import java.net.BindException;
import org.junit.jupiter.api.Test;

class StartingTest {
    /** {@code serve} tells it and ends with its own exit code, with no trace. */
    @Test
    void what_the_network_refuses_is_refused_like_a_setting() {
        assertThatThrownBy(() -> Starting.await(Future.failedFuture(new BindException("Address already in use"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Address already in use");
    }
}
