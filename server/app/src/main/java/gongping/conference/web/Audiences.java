package gongping.conference.web;

import gongping.access.Desk;
import gongping.conference.Conference;
import gongping.draw.Keyer;
import gongping.draw.Party;
import gongping.view.AuditorView;
import gongping.view.CallDeskView;
import gongping.view.DisplayView;
import gongping.view.HostView;
import gongping.view.InspectorView;
import gongping.view.KeyerView;
import gongping.view.WitnessView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The audiences in the hall, each with its projection; the public's has a clock of its own. */
final class Audiences {
    static final String PUBLIC = "public";
    static final String RECORD = "record";
    private static final int WITNESSES = 9;

    /** What one audience sees of a state. */
    interface Projection extends BiFunction<Conference, Guides.Guide, Record> {}

    private static final Map<String, Projection> HALL = hall();

    private Audiences() {}

    /** By the audience's name: the view's, and the seat where several hold it. */
    static Map<String, Projection> hall(Conference state) {
        var present = new LinkedHashMap<>(HALL);
        for (int seat = witnesses(state) + 1; seat <= WITNESSES; seat++) {
            present.remove("witness-" + seat);
        }
        return present;
    }

    /** How many bodies own a chain beside the server; none before the manifest. */
    static int witnesses(Conference state) {
        return state.draw().map(draw -> draw.draw().manifest().parties() - 1).orElse(0);
    }

    /** The audience of a desk that watches a view. */
    static String of(String view, Desk desk) {
        return switch (view) {
            case "keyer", "witness" -> view + "-" + desk.seat();
            default -> view;
        };
    }

    /** The audience that a desk presses from; none where it has no view of its own. */
    static Optional<String> at(Desk desk) {
        return switch (desk.role()) {
            case HOST -> Optional.of("host");
            case CALL_OPERATOR -> Optional.of("call");
            case KEYER, WITNESS -> Optional.of(desk.wire());
            case INSPECTOR -> Optional.of("inspector");
            case AUDITOR -> Optional.of("auditor");
            case ADMINISTRATOR, REGISTRAR, DIRECTOR, PANELIST, VIEWER, SECOND_MACHINE, RENDERER -> Optional.empty();
        };
    }

    private static Map<String, Projection> hall() {
        var all = new LinkedHashMap<String, Projection>();
        all.put("display", (c, guide) -> DisplayView.of(c, guide.directory()));
        all.put("host", (c, guide) -> HostView.of(c, guide.directory()));
        all.put("call", (c, guide) -> CallDeskView.of(c, guide.directory(), guide.lines()));
        for (var keyer : Keyer.values()) {
            all.put("keyer-" + keyer.text(), (c, guide) -> KeyerView.of(c, guide.directory(), keyer));
        }
        for (int seat = 1; seat <= WITNESSES; seat++) {
            var party = Party.witness(seat);
            all.put("witness-" + seat, (c, guide) -> WitnessView.of(c, guide.directory(), party));
        }
        all.put("inspector", (c, guide) -> InspectorView.of(c, guide.directory()));
        all.put("auditor", (c, guide) -> AuditorView.of(c, guide.directory()));
        return all;
    }
}
