package gongping.draw;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which checks were looked at. A place is a file, or a line of the transcript with the file that it names. */
final class Coverage {
    private final Set<String> before = new HashSet<>();
    private final Set<String> here = new HashSet<>();

    /** Something at this place calls for the checks that are on it. */
    void on(String what) {
        here.add(what);
    }

    /** Everything at this place held. */
    void placeHeld() {
        before.addAll(here);
        here.clear();
    }

    List<Report.Line> verified() {
        return Check.all().stream()
                .map(check -> new Report.Line(
                        check, before.contains(check.on()) ? Report.State.HELD : Report.State.NOT_APPLICABLE))
                .toList();
    }

    List<Report.Line> failed(Check failed) {
        here.add(failed.on());
        int at = Check.all().indexOf(failed);
        return Check.all().stream()
                .map(check -> new Report.Line(check, state(check, Check.all().indexOf(check), at)))
                .toList();
    }

    private Report.State state(Check check, int number, int failed) {
        if (number == failed) {
            return Report.State.FAILED;
        }
        boolean looked = before.contains(check.on()) || (number < failed && here.contains(check.on()));
        return looked ? Report.State.HELD : Report.State.NOT_RUN;
    }
}
