package gongping.access;

import gongping.kernel.Refusal;

/** What became of a request to this room. */
public sealed interface Result<T> {
    /** Done. */
    record Done<T>(T value) implements Result<T> {}

    /** Not done, and nothing has changed. */
    record Refused<T>(Refusal why) implements Result<T> {}

    /** Refuses with this code. */
    static <T> Result<T> refuse(String code, Object... values) {
        return new Refused<>(Refusal.of(code, values));
    }
}
