package gongping.tlog;

import java.util.Optional;

/**
 * The paragraph that a draw's rules end with: the policy of its log. The rules' hash stands in the manifest, so whoever
 * has the manifest's hash on paper knows whom to believe.
 */
public final class PolicyNotice {
    private static final String TITLE = "透明日志与共签方（C2SP tlog-policy）";

    private PolicyNotice() {}

    /** The paragraph. */
    public static String text(Policy policy) {
        return TITLE + "\n" + policy.text();
    }

    /**
     * The same rules with this log in their last paragraph, which is added where there is none: then nobody cosigns.
     * Empty if they have the paragraph and it is no policy.
     */
    public static Optional<String> with(String rules, VerifierKey log) {
        int at = rules.lastIndexOf("\n" + TITLE + "\n");
        if (at < 0) {
            return Optional.of(rules + "\n" + text(Policy.NONE.with(log)));
        }
        return find(rules)
                .map(policy ->
                        policy.logs().contains(log) ? rules : rules.substring(0, at + 1) + text(policy.with(log)));
    }

    /** The first line of the rules, from 1, at which their paragraph is no policy; empty if it is one. */
    public static Optional<Integer> faultyLine(String rules) {
        int at = rules.lastIndexOf("\n" + TITLE + "\n");
        if (at < 0) {
            return Optional.empty();
        }
        int from = at + TITLE.length() + 2;
        int before =
                (int) rules.substring(0, from).chars().filter(c -> c == '\n').count();
        return PolicyText.read(rules.substring(from).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        instanceof PolicyText.Read.Faulty(var line, var why)
                ? Optional.of(before + line)
                : Optional.empty();
    }

    /** The policy in rules that end with such a paragraph. */
    public static Optional<Policy> find(String rules) {
        int at = rules.lastIndexOf("\n" + TITLE + "\n");
        return at < 0
                ? Optional.empty()
                : PolicyText.read(rules.substring(at + TITLE.length() + 2)
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                instanceof PolicyText.Read.Good(var policy)
                        ? Optional.of(policy)
                        : Optional.empty();
    }
}
