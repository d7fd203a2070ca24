package gongping.telephone.flow;

import gongping.telephone.Fact;
import gongping.telephone.LineStatus;
import java.util.Optional;

/**
 * How far one line has come. It only rises: what comes late, twice or in another order changes nothing; the first end
 * stays (telephony.md §1.4).
 *
 * @param reached the highest news so far; nothing yet at first
 * @param conflict a second, different end was heard
 */
record Progress(Optional<News> reached, boolean conflict) {
    static final Progress NONE = new Progress(Optional.empty(), false);

    /** Where a fact leads; the same where it leads nowhere. */
    Progress heard(Fact.Kind kind) {
        return switch (kind) {
            case INITIATED -> to(News.DIALLING);
            case RINGING -> to(News.RINGING);
            case ANSWERED, JOINED -> to(News.GREETING);
            case BUSY -> end(News.BUSY);
            case NO_ANSWER -> end(News.NO_ANSWER);
            case FAILED, CANCELED -> end(News.FAILED);
            case COMPLETED -> end(News.HUNG_UP);
            case LEFT, HALL_OPEN, HALL_HELD, OTHER -> this;
        };
    }

    /** Where a status that was asked for leads. */
    Progress seen(LineStatus status) {
        return switch (status) {
            case QUEUED, INITIATED -> to(News.DIALLING);
            case RINGING -> to(News.RINGING);
            case IN_PROGRESS -> to(News.GREETING);
            case COMPLETED, GONE -> end(News.HUNG_UP);
            case BUSY -> end(News.BUSY);
            case NO_ANSWER -> end(News.NO_ANSWER);
            case FAILED, CANCELED -> end(News.FAILED);
        };
    }

    /** The callee's leg is un-muted in the room. */
    Progress joined() {
        return to(News.JOINED);
    }

    boolean at(News news) {
        return reached.equals(Optional.of(news));
    }

    boolean atLeast(News news) {
        return reached.filter(now -> now.compareTo(news) >= 0).isPresent();
    }

    boolean ended() {
        return reached.filter(News::ends).isPresent();
    }

    private Progress to(News news) {
        return atLeast(news) ? this : new Progress(Optional.of(news), conflict);
    }

    /** Once somebody picked up, every end is a line that went down. */
    private Progress end(News news) {
        var end = atLeast(News.GREETING) && !ended() ? News.HUNG_UP : news;
        if (!ended()) {
            return new Progress(Optional.of(end), conflict);
        }
        return at(end) || at(News.HUNG_UP) ? this : new Progress(reached, true);
    }
}
