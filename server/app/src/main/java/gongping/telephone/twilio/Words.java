package gongping.telephone.twilio;

import com.twilio.rest.api.v2010.account.Call;
import gongping.telephone.Fact;
import gongping.telephone.LineStatus;
import gongping.telephone.Placed.Meaning;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The provider's words in ours. */
final class Words {
    /** The resource is not there. */
    static final int NOT_FOUND = 20404;

    /** The call is not in a state where that can be done. */
    static final int BAD_STATE = 21220;

    private Words() {}

    /** A status of the interface; a word that is not known tells nothing. */
    static LineStatus status(Call.@Nullable Status status) {
        if (status == null) {
            return LineStatus.QUEUED;
        }
        return switch (status) {
            case QUEUED -> LineStatus.QUEUED;
            case RINGING -> LineStatus.RINGING;
            case IN_PROGRESS -> LineStatus.IN_PROGRESS;
            case COMPLETED -> LineStatus.COMPLETED;
            case BUSY -> LineStatus.BUSY;
            case FAILED -> LineStatus.FAILED;
            case NO_ANSWER -> LineStatus.NO_ANSWER;
            case CANCELED -> LineStatus.CANCELED;
        };
    }

    /** A status of a callback. */
    static Fact.Kind progress(String word) {
        return switch (word) {
            case "queued", "initiated" -> Fact.Kind.INITIATED;
            case "ringing" -> Fact.Kind.RINGING;
            case "in-progress", "answered" -> Fact.Kind.ANSWERED;
            case "completed" -> Fact.Kind.COMPLETED;
            case "busy" -> Fact.Kind.BUSY;
            case "failed" -> Fact.Kind.FAILED;
            case "no-answer" -> Fact.Kind.NO_ANSWER;
            case "canceled" -> Fact.Kind.CANCELED;
            default -> Fact.Kind.OTHER;
        };
    }

    /** An event of a room about a callee's leg. */
    static Fact.Kind leg(String event, Optional<String> callStatus) {
        return switch (event) {
            case "participant-join" -> Fact.Kind.JOINED;
            case "participant-leave" ->
                callStatus
                        .map(Words::progress)
                        .filter(kind -> switch (kind) {
                            case BUSY, NO_ANSWER, FAILED, CANCELED -> true;
                            case INITIATED, RINGING, ANSWERED, JOINED, LEFT, COMPLETED, HALL_OPEN, HALL_HELD, OTHER ->
                                false;
                        })
                        .orElse(Fact.Kind.LEFT);
            case "conference-end" -> Fact.Kind.LEFT;
            default -> Fact.Kind.OTHER;
        };
    }

    /** An event of a room about the hall's leg. */
    static Fact.Kind hall(String event) {
        return switch (event) {
            case "participant-hold", "participant-leave" -> Fact.Kind.HALL_HELD;
            case "participant-unhold" -> Fact.Kind.HALL_OPEN;
            default -> Fact.Kind.OTHER;
        };
    }

    /** What a refusal means. */
    static Meaning meaning(int code) {
        return switch (code) {
            case 20003, 20005 -> Meaning.SIGN_IN;
            case 20429 -> Meaning.TRY_LATER;
            case 10004, 22005 -> Meaning.CROWDED;
            case 21201, 21211, 21214, 21217, 13224 -> Meaning.BAD_NUMBER;
            case 21210, 21212, 21215, 21216, 21219, 21408 -> Meaning.NOT_PERMITTED;
            default -> Meaning.OTHER;
        };
    }
}
