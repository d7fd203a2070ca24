package gongping.access;

import gongping.kernel.Refusal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a password may be. It is normalised once (NFKC), so that full-width and composed forms sign in alike. */
final class PasswordRules {
    static final int LENGTH_MIN = 12;
    private static final int DIFFERENT_MIN = 5;
    private static final int NAME_MIN = 4;
    /** Parts that make a long password a guess. */
    private static final Set<String> GUESSES =
            Set.of("password", "gongping", "mima", "woaini", "admin", "123456", "qwerty", "111111", "abcdef", "888888");

    private PasswordRules() {}

    static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    /** Why this cannot be the new password of this account. */
    static Optional<Refusal> fault(String normal, String accountName) {
        if (normal.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.of(Refusal.of("password.character"));
        }
        if (normal.codePointCount(0, normal.length()) < LENGTH_MIN) {
            return Optional.of(Refusal.of("password.short", LENGTH_MIN));
        }
        var folded = normal.toLowerCase(Locale.ROOT);
        var rest = folded;
        for (var guess : GUESSES) {
            rest = rest.replace(guess, "");
        }
        if (accountName.length() >= NAME_MIN) {
            rest = rest.replace(accountName.toLowerCase(Locale.ROOT), "");
        }
        var weak =
                rest.length() < LENGTH_MIN / 2 || folded.codePoints().distinct().count() < DIFFERENT_MIN;
        return weak ? Optional.of(Refusal.of("password.weak")) : Optional.empty();
    }
}
