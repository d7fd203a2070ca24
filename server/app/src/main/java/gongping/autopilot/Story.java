package gongping.autopilot;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What the evening brings, as a table: the rounds, and how the telephone goes in each inquiry.
 *
 * @param group a group and one of its values, {@code township/T07}, small enough that somebody absent is drawn from it
 * @param excused members of that group who are excused before its round
 */
record Story(String group, List<String> excused) {
    /** One cadre round; {@code lost}: the second witness's link does not come. */
    record Draw(String title, String quota, boolean lost) {}

    /** How the next dialling goes, and what is answered. */
    record Turn(String behaviour, boolean hand, boolean offAir, boolean differs) {}

    private static final Turn ANSWERED = new Turn("answers", false, false, false);
    private static final Turn DIFFERENT = new Turn("answers", false, false, true);
    private static final Map<String, List<Turn>> TURNS = Map.of(
            "I01", List.of(turn("busy"), DIFFERENT),
            "I02", List.of(turn("no-answer"), turn("no-answer"), ANSWERED),
            "I03", List.of(turn("declines"), DIFFERENT),
            "I04", List.of(new Turn("busy", true, false, false), new Turn("answers", false, true, false)),
            "I06", List.of(turn("voicemail"), ANSWERED),
            "I07", List.of(turn("wrong-person"), turn("child"), DIFFERENT));

    /** The county's days. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The inquiry in which the cadre is telephoned wherever he is; elsewhere only who answers by telephone. */
    static final String BY_TELEPHONE = "I02";

    /** By whom somebody is called to account by name. */
    static final String NAMED_BY = "县纪委监委";

    Story {
        excused = List.copyOf(excused);
    }

    private static Turn turn(String behaviour) {
        return new Turn(behaviour, false, false, false);
    }

    /**
     * The cadre rounds in their order, titled as the demonstration's run sheet calls them; after the last one the group
     * is drawn from again until somebody was absent.
     */
    List<Draw> draws() {
        return List.of(
                new Draw("第一轮　全县", "*:2", false),
                new Draw("第二轮　乡镇", group + ":2", false),
                new Draw("第三轮　全县", "*:1", true),
                new Draw("第三轮　全县", "*:2", false));
    }

    /** The round in which somebody leaves, counted among the cadre rounds from 0. */
    static final int LEAVING = 3;

    /** How dialling number {@code n} of an inquiry goes, from 0. */
    static Turn turn(String inquiry, int n) {
        var turns = TURNS.getOrDefault(inquiry, List.of(ANSWERED));
        return turns.get(Math.min(n, turns.size() - 1));
    }
}
