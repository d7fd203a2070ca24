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
