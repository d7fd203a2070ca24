package gongping.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;

/** Token buckets in this node's memory, one for each address or desk; forgotten when unused. */
public final class RateLimits {
    private static final int KEYS_MAX = 100_000;
    private static final Duration FORGOTTEN = Duration.ofMinutes(5);
    private final int tokens;
    private final Duration every;
    private final int burst;
    private final Cache<String, Bucket> buckets;

    /** So many a second on average, so many at once. */
    public RateLimits(int perSecond, int burst) {
        this(perSecond, Duration.ofSeconds(1), burst);
    }

    /** So many in this time on average, so many at once. */
    public RateLimits(int tokens, Duration every, int burst) {
        this.tokens = tokens;
        this.every = every;
        this.burst = burst;
        // A bucket that is forgotten is full again: not before it would be by itself.
        buckets = Caffeine.newBuilder()
                .maximumSize(KEYS_MAX)
                .expireAfterAccess(every.compareTo(FORGOTTEN) > 0 ? every : FORGOTTEN)
                .build();
    }

    /** Takes one token; when there is none, the whole seconds until there will be. */
    public Optional<Long> take(String key) {
        var bucket = buckets.get(
                key,
                fresh -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(tokens, every))
                        .build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return Optional.empty();
        }
        return Optional.of(1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
    }
}
