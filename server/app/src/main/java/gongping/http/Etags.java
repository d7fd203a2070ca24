package gongping.http;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Compares entity tags as RFC 9110 §13.1.2 does for If-None-Match: weakly. */
public final class Etags {
    private Etags() {}

    /** Whether the header names this tag, or any. */
    public static boolean match(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .map(one -> one.startsWith("W/") ? one.substring(2) : one)
                        .anyMatch(one -> one.equals("*") || one.equals(tag));
    }
}
