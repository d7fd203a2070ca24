package gongping.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;

/** Token buckets in this node's memory, one for each address or desk; forgotten when unused. */
public final class RateLimits {
    private static final int KEYS_MAX = 100_000;
    private final int perSecond;
    private final int burst;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(KEYS_MAX)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();

    /** So many a second on average, so many at once. */
    public RateLimits(int perSecond, int burst) {
        this.perSecond = perSecond;
        this.burst = burst;
    }

    /** Takes one token; when there is none, the whole seconds until there will be. */
    public Optional<Long> take(String key) {
        var bucket = buckets.get(
                key,
                fresh -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                        .build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return Optional.empty();
        }
        return Optional.of(1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
    }
}
