package gongping.conference;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.temporal.ChronoUnit;

/** When two answers to one question count as the same account. Fixed with the question before the meeting. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MatchRule.Equal.class, name = "equal"),
    @JsonSubTypes.Type(value = MatchRule.Within.class, name = "within"),
    @JsonSubTypes.Type(value = MatchRule.WithinDays.class, name = "within-days"),
    @JsonSubTypes.Type(value = MatchRule.ByHand.class, name = "by-hand")
})
public sealed interface MatchRule {
    /** The same code, number or date. */
    record Equal() implements MatchRule {}

    /** Numbers at most {@code n} apart. */
    record Within(int n) implements MatchRule {}

    /** Dates at most {@code days} days apart. */
    record WithinDays(int days) implements MatchRule {}

    /** The host judges, in public. */
    record ByHand() implements MatchRule {}

    /** The sign between the two answers; {@link Sign#WAIT} where only the host can tell. */
    default Sign compare(Answer cadre, Answer household) {
        if (silent(cadre) || silent(household)) {
            return Sign.UNKNOWN;
        }
        return switch (this) {
            case Equal() -> sign(cadre.equals(household));
            case Within(int n) ->
                cadre instanceof Answer.Count(int a) && household instanceof Answer.Count(int b)
                        ? sign(Math.abs(a - b) <= n)
                        : Sign.DIFFERS;
            case WithinDays(int days) ->
                cadre instanceof Answer.Day(var a) && household instanceof Answer.Day(var b)
                        ? sign(Math.abs(ChronoUnit.DAYS.between(a, b)) <= days)
                        : Sign.DIFFERS;
            case ByHand() -> Sign.WAIT;
        };
    }

    private static Sign sign(boolean same) {
        return same ? Sign.EQUAL : Sign.DIFFERS;
    }

    private static boolean silent(Answer answer) {
        return switch (answer) {
            case Answer.Unknown unknown -> true;
            case Answer.Declined declined -> true;
            case Answer.Choice choice -> false;
            case Answer.Count count -> false;
            case Answer.Day day -> false;
            case Answer.Said said -> false;
        };
    }
}
