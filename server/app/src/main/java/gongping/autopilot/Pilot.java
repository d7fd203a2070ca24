package gongping.autopilot;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Conducts a conference to its end: looks, decides what comes next, presses, looks again. */
public final class Pilot {
    /**
     * What is conducted.
     *
     * @param server the server's address
     * @param simulator the telephone simulator's address, if there is one
     * @param conference the conference's id
     * @param group a small group and value from which somebody absent is drawn
     * @param excused members of it who are excused before its round
     * @param pace times as fast as a person
     * @param receipts file that gets a line for each answered press, if somebody wants to check them
     */
    public record Course(
            URI server,
            Optional<URI> simulator,
            String conference,
            String group,
            List<String> excused,
            double pace,
            Optional<Path> receipts) {
        public Course {
            excused = List.copyOf(excused);
        }
    }

    private final Pace pace;
    private final Receipts receipts;
    private final Map<Act.Who, DeskClient> desks = new EnumMap<>(Act.Who.class);
    private final HostPart host;
    private final PhonePart phone;
    private final DrawPart draw;

    private static final long SAID_EVERY_NS = 3_000_000_000L;

    /** The revision after the last press; a screen that is behind it is not looked at. */
    private long pressed;

    private long saidAt = System.nanoTime() - SAID_EVERY_NS;

    private Pilot(Course course) {
        pace = new Pace(course.pace());
        receipts = new Receipts(course.receipts());
        for (var who : Act.Who.values()) {
            desks.put(who, client(course, who));
        }
        var story = new Story(course.group(), course.excused());
        host = new HostPart(story);
        phone = new PhonePart(new SimulatorClient(course.simulator()));
        draw = new DrawPart(story, round -> desk(Act.Who.HOST).dice(round));
    }

    /** Conducts it; returns when it is closed. */
    public static void conduct(Course course) {
        new Pilot(course).run();
    }

    private void run() {
        while (true) {
            var seen = desk(Act.Who.HOST).view("host");
            if (seen.state().path("show").path("phase").asText().equals("closed")) {
                Pace.say("大会已闭幕");
                return;
            }
            var act = seen.rev() < pressed ? Optional.<Act>empty() : next(seen.state());
            if (act.isEmpty()) {
                present();
                pace.again();
                continue;
            }
            pace.wait(act.get().pause());
            if (byHand(act.get().desk())) {
                pace.again();
            } else {
                press(act.get(), seen.rev());
            }
        }
    }

    private Optional<Act> next(JsonNode seen) {
        return draw.next(seen).or(() -> phone.next(seen)).or(() -> host.next(seen));
    }

    /** A desk that a person has taken is his: the pilot waits for him there. */
    private boolean byHand(Act.Who who) {
        saidAt = System.nanoTime();
        return desk(Act.Who.HOST).byHand().contains(desk(who).desk());
    }

    /** The desks offer to be taken as long as they hear that a pilot conducts. */
    private void present() {
        if (System.nanoTime() - saidAt >= SAID_EVERY_NS) {
            byHand(Act.Who.HOST);
        }
    }

    private void press(Act act, long rev) {
        act.before().run();
        var answer = desk(act.desk()).press(act.type(), act.fields(), rev);
        pressed = Math.max(pressed, answer.rev());
        Pace.say(act.told() + (answer.accepted() ? "" : "（" + answer.code() + "）"));
        if (!answer.accepted()) {
            pace.again();
        }
    }

    private DeskClient desk(Act.Who who) {
        return java.util.Objects.requireNonNull(desks.get(who));
    }

    private DeskClient client(Course course, Act.Who who) {
        return switch (who) {
            case HOST -> client(course, "host", 0);
            case KEYER_1 -> client(course, "keyer", 1);
            case KEYER_2 -> client(course, "keyer", 2);
            case WITNESS_1 -> client(course, "witness", 1);
            case WITNESS_2 -> client(course, "witness", 2);
            case OPERATOR -> client(course, "call-operator", 0);
            case INSPECTOR -> client(course, "inspector", 0);
        };
    }

    private DeskClient client(Course course, String role, int seat) {
        return new DeskClient(course.server(), course.conference(), role, seat, pace, receipts);
    }
}
