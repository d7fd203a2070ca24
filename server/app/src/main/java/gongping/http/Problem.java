package gongping.http;

import gongping.kernel.Refusal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that was not done, as RFC 9457 tells it. The status and the texts of a code stand in {@code problems.tsv}.
 *
 * @param code stable, {@code <thing>.<why>}
 * @param values what the text speaks of, in order
 * @param members further members of the answer, {@code rev} for instance
 */
public record Problem(String code, List<String> values, Map<String, Object> members) {
    public Problem {
        values = List.copyOf(values);
        members = Map.copyOf(members);
    }

    /** A problem by its code, with the values that its text names. */
    public static Problem of(String code, Object... values) {
        return new Problem(code, Arrays.stream(values).map(String::valueOf).toList(), Map.of());
    }

    /** A refusal of the rules. */
    public static Problem of(Refusal refusal) {
        return new Problem(refusal.code(), refusal.values(), Map.of());
    }

    /** The same with one more member in the answer. */
    public Problem with(String member, Object value) {
        var more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(code, values, more);
    }

    /** For a future that fails with it; the server answers with this problem. */
    public ProblemException failure() {
        return new ProblemException(this);
    }
}
