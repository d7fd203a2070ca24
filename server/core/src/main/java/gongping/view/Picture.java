package gongping.view;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import gongping.conference.RoundEvent.Cause;
import gongping.conference.Sign;
import gongping.conference.Verdict;
import gongping.draw.Call.Outcome;
import java.util.List;
import java.util.Optional;

/** One picture on air. Times are epoch milliseconds of the server, dates {@code YYYY-MM-DD}, hashes hexadecimal. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Picture.Standby.class, name = "standby"),
    @JsonSubTypes.Type(value = Picture.Sealed.class, name = "sealed"),
    @JsonSubTypes.Type(value = Picture.Pool.class, name = "pool"),
    @JsonSubTypes.Type(value = Picture.Reel.class, name = "reel"),
    @JsonSubTypes.Type(value = Picture.VoidRound.class, name = "void"),
    @JsonSubTypes.Type(value = Picture.Card.class, name = "card"),
    @JsonSubTypes.Type(value = Picture.Question.class, name = "question"),
    @JsonSubTypes.Type(value = Picture.OnLine.class, name = "call"),
    @JsonSubTypes.Type(value = Picture.Compare.class, name = "compare"),
    @JsonSubTypes.Type(value = Picture.Decision.class, name = "verdict"),
    @JsonSubTypes.Type(value = Picture.Promise.class, name = "commitment")
})
public sealed interface Picture {
    /** What became of an entry of the result. */
    enum Landed {
        SEATED,
        DRAWN_ABSENT,
        EXHAUSTED
    }

    /** Who recomputed the result before it was shown. */
    enum Checked {
        /** 已复算: the verifier on this machine. */
        RECOMPUTED,
        /** 两机核算一致: a second machine agreed. */
        TWO_MACHINES
    }

    /** Who is called. */
    enum Caller {
        HOUSEHOLD,
        CADRE
    }

    /** How a cadre came to stand here. */
    enum From {
        DRAWN,
        NAMED
    }

    /** 垫片. */
    record Standby(long since, Optional<Long> startsAt, String line, Optional<String> head) implements Picture {}

    /**
     * 封存公告: how many cadres and households stand in the sealed roster, and whose secret chains decide with the
     * dice; {@code bodies} are the witnesses, the meeting's own chain is not one of theirs.
     */
    record Sealed(
            long since,
            String draw,
            int cadres,
            int households,
            List<String> bodies,
            int cadreDice,
            int householdDice,
            String manifestHash)
            implements Picture {}

    /**
     * The pool of a round, then its dice and links as they come; {@code keyed} counts the devices, 0 to 2. From
     * {@code stripFrom} on the party whose {@code turn} it is has not revealed, and its strip is opened. In a round of
     * {@code households} the title is the cadre's name, and all that are counted are his households. {@code chances}
     * says for each of the {@code groups} among how many its first is drawn; {@code agreed}: the second machine came to
     * the same links, seed and result.
     */
    record Pool(
            int round,
            String title,
            boolean households,
            int sealed,
            int absent,
            int excluded,
            int pool,
            String rosterHash,
            String paramsHash,
            int keyed,
            Optional<String> digits,
            List<PartyLink> links,
            Optional<String> turn,
            Optional<Long> stripFrom,
            List<String> groups,
            List<Integer> chances,
            boolean agreed)
            implements Picture {}

    /**
     * The reel for one entry, counted from 1; {@code pool} is who could be drawn when its turn came. That of a
     * substitute says whose seat it is: the number of the one who left, and {@code entry} is that seat.
     */
    record Reel(
            int round,
            String title,
            int entry,
            int entries,
            int pool,
            long startedAt,
            Optional<String> substituteFor,
            Optional<Landing> land)
            implements Picture {}

    /**
     * Whom the reel lands on; leaves the server with the host's press, never before. {@code empty} is how many seats
     * stay empty where it lands on nobody.
     */
    record Landing(
            long landAt,
            String number,
            String name,
            String unit,
            String post,
            int households,
            String venue,
            String ticket,
            String digits,
            Landed status,
            Optional<String> owesBy,
            int empty,
            Checked check) {}

    /** 本轮作废. */
    record VoidRound(int round, String title, Cause cause, Optional<String> party, int voids, long at)
            implements Picture {}

    /** 干部卡. */
    record Card(
            String number,
            String name,
            String unit,
            String post,
            int households,
            String venue,
            From origin,
            Optional<String> by,
            long since,
            Optional<String> substituteFor)
            implements Picture {}

    /** 题目, {@code index} from 1. */
    record Question(String number, String name, int index, int count, String text, long since) implements Picture {}

    /**
     * 连线.
     *
     * @param order the household's place in the drawn order, from 1
     * @param offAir whoever is on the line has not agreed to be heard
     * @param asked what was put to the household; only while the hall hears it
     */
    record OnLine(
            CallStep state,
            String household,
            String hid,
            String place,
            long since,
            Optional<Outcome> outcome,
            int tries,
            int triesMax,
            int order,
            Caller caller,
            boolean offAir,
            Optional<Put> asked)
            implements Picture {}

    /** A question in the household's words, {@code index} from 1. */
    record Put(int index, int count, String text) {}

    /** 核对. */
    record Compare(String number, String name, String household, String hid, String place, List<Item> items, long since)
            implements Picture {}

    /** One question of a comparison; {@code at} is when both answers stood, {@code asked}: it is put right now. */
    record Item(
            String label,
            String cadre,
            Optional<String> household,
            Sign sign,
            boolean correction,
            Optional<Long> at,
            boolean asked) {}

    /** 评定; {@code unverified}: fewer households answered than were wanted. */
    record Decision(
            String number, String name, Verdict verdict, String source, Optional<Unverified> unverified, long at)
            implements Picture {}

    /** 承诺. */
    record Promise(String number, String name, String unit, String what, String by, String dueOn, long at)
            implements Picture {}
}
