package gongping.publication;

import gongping.access.Desk;
import gongping.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Everything that can be asked with GET, by everybody. */
final class Questions {
    static final Desk PUBLIC = Desk.of(Role.VIEWER);
    private static final String MAIN = "/conferences/main";
    private static final List<String> VIEWS =
            List.of("host", "keyer", "witness", "call", "inspector", "auditor", "display", "public", "record");

    private Questions() {}

    /** Every role, and every seat that takes part. */
    static List<Desk> desks() {
        var seats = new ArrayList<Desk>();
        for (var role : Role.values()) {
            seats.add(role.seated() ? new Desk(role, 1) : Desk.of(role));
            if (role == Role.KEYER || role == Role.WITNESS) {
                seats.add(new Desk(role, 2));
            }
        }
        return seats;
    }

    /** Which views a desk watches on a socket; those of the second machine are lines, not views. */
    static List<String> sockets(Desk desk) {
        return switch (desk.role()) {
            case HOST -> List.of("host", "display");
            case AUDITOR -> List.of("host", "inspector", "auditor", "display");
            case DIRECTOR, RENDERER -> List.of("display");
            case CALL_OPERATOR -> List.of("call");
            case INSPECTOR -> List.of("inspector");
            case KEYER -> List.of("keyer");
            case WITNESS -> List.of("witness");
            case VIEWER -> List.of("public", "record");
            case ADMINISTRATOR, REGISTRAR, PANELIST, SECOND_MACHINE -> List.of();
        };
    }

    /** What each desk asks; {@code round} is the one that goes. */
    static List<String> of(int round) {
        return Stream.concat(
                        VIEWS.stream().map(view -> MAIN + "/views/" + view),
                        Stream.of(
                                "/session",
                                "/conferences",
                                MAIN + "/demo-dice?round=" + Math.max(1, round),
                                MAIN + "/draw/lines?from=1",
                                MAIN + "/draw/files?name=roster.tsv",
                                MAIN + "/draw/files?name=attendance/1.tsv",
                                MAIN + "/draw/files?name=transcript.jsonl",
                                MAIN + "/quotas?exclude=drawn&quotas=*:1",
                                // Nobody: the host has named him himself.
                                MAIN + "/nominees/C00099",
                                "/draw",
                                "/draw/DOCS/bundle.zip",
                                "/draw/DOCS/bundle?name=transcript.jsonl",
                                "/draw/DOCS/bundle?name=manifest.txt",
                                "/draw/DOCS/bundle?name=attendance/1.tsv",
                                "/imports/none",
                                "/rosters",
                                // Nobody: whoever asks for a number has named it himself.
                                "/rosters/r1/cadres/C00099",
                                "/rosters/r1/objections",
                                "/preparation",
                                "/fairness",
                                MAIN + "/export"))
                .toList();
    }

    /** What anybody may ask of the log; {@code lines} are all that there are, those not public yet included. */
    static List<String> log(int open, int lines) {
        return Stream.of(
                        "/log/DOCS/checkpoint",
                        tile("0", open),
                        tile("0", lines),
                        tile("entries", open),
                        tile("entries", lines),
                        "/log/DOCS/proof/" + Math.max(0, open - 1),
                        "/log/DOCS/proof/" + Math.max(0, lines - 1),
                        "/log/DOCS/tile/entries/000",
                        "/log/DOCS/tile/0/x001/000",
                        "/log/DOCS/tile/entries/x001/x000/000")
                .distinct()
                .toList();
    }

    private static String tile(String level, int width) {
        return "/log/DOCS/tile/" + level + "/000.p/" + Math.max(1, width);
    }
}
