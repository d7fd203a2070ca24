package gongping.kernel;

import java.util.List;

/**
 * Why something was not done: a stable code ({@code <thing>.<why>}) and the values its text speaks of, in order. The
 * texts, in both languages, stand beside the API.
 */
public record Refusal(String code, List<String> values) {
    public Refusal {
        values = List.copyOf(values);
    }

    /** A refusal by its code, with the values that its text names. */
    public static Refusal of(String code, Object... values) {
        return new Refusal(
                code, java.util.Arrays.stream(values).map(String::valueOf).toList());
    }
}
