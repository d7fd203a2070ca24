package gongping.telephone.simulator;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How the one at the other end takes a call. The wire name is the lower-case word with hyphens. */
enum Behaviour {
    /** Picks up, is the right household, agrees to be heard and answers. */
    ANSWERS,
    /** Picks up and does not want to be heard. */
    DECLINES,
    /** The line is engaged. */
    BUSY,
    /** It rings until the caller gives up. */
    NO_ANSWER,
    /** The call is turned away while it rings. */
    REJECTS,
    /** The number does not exist. */
    UNALLOCATED,
    /** A machine picks up and asks for a message. */
    VOICEMAIL,
    /** A fax picks up. */
    FAX,
    /** A child picks up and no adult is there. */
    CHILD,
    /** Somebody else picks up: the number is wrong. */
    WRONG_PERSON,
    /** Picks up and hangs up before saying anything useful. */
    HANGS_UP,
    /** A line of the hall or the desk: picks up at once and stays. */
    LINE;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean picksUp() {
        return switch (this) {
            case ANSWERS, DECLINES, VOICEMAIL, FAX, CHILD, WRONG_PERSON, HANGS_UP, LINE -> true;
            case BUSY, NO_ANSWER, REJECTS, UNALLOCATED -> false;
        };
    }

    static Optional<Behaviour> of(String word) {
        return Stream.of(values()).filter(value -> value.word().equals(word)).findAny();
    }
}
