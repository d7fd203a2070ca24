package gongping.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.net.SocketAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which address a request counts for. */
class AddressTest {
    private final ClientAddress addresses = new ClientAddress(Set.of("10.0.0.1", "10.0.0.2"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.5 | 198.51.100.7           | 203.0.113.5",
                "10.0.0.1    | 198.51.100.7           | 198.51.100.7",
                "10.0.0.1    | 1.1.1.1, 198.51.100.7  | 198.51.100.7",
                "10.0.0.1    | 198.51.100.7, 10.0.0.2 | 198.51.100.7",
                "10.0.0.1    | 198.51.100.7, nonsense | 10.0.0.1",
                "10.0.0.1    | 10.0.0.2               | 10.0.0.1",
                "10.0.0.1    | 2001:db8::7            | 2001:db8::7",
            })
    void only_a_named_proxy_is_believed_and_only_for_the_hop_it_saw(String remote, String forwarded, String counts) {
        var headers = MultiMap.caseInsensitiveMultiMap().add("X-Forwarded-For", forwarded);
        assertThat(addresses.of(SocketAddress.inetSocketAddress(4711, remote), headers))
                .isEqualTo(counts);
    }

    @Test
    void an_ipv6_subscriber_is_one_address() {
        assertThat(ClientAddress.network("2001:db8:1:2:3::4")).isEqualTo(ClientAddress.network("2001:db8:1:2::9"));
        assertThat(ClientAddress.network("2001:db8:1:3::4")).isNotEqualTo(ClientAddress.network("2001:db8:1:2::4"));
    }

    @Test
    void a_bucket_that_is_empty_says_how_long() {
        var limits = new RateLimits(1, 3);
        for (int i = 0; i < 3; i++) {
            assertThat(limits.take("a")).isEmpty();
        }
        assertThat(limits.take("a")).hasValueSatisfying(wait -> assertThat(wait).isBetween(1L, 2L));
        assertThat(limits.take("b")).isEmpty();
    }
}
