package gongping.draw;

import java.util.HashSet;
import java.util.List;

/** Demands the one line that DRAW/1 computes, and says how another one differs. */
final class DueLine {
    private DueLine() {}

    static void demand(Body due, Body found) {
        if (due.equals(found)) {
            return;
        }
        var type = LineWriter.type(due);
        if (!due.getClass().equals(found.getClass())) {
            throw Unsound.of(type + ".due", "%s is the next line", type);
        }
        if (due instanceof Body.CadresDrawn(var computed) && found instanceof Body.CadresDrawn(var written)) {
            differ(type, computed, written);
        }
        if (due instanceof Body.SeatsFilled one && found instanceof Body.SeatsFilled other) {
            if (one.round() == other.round() && one.quota().equals(other.quota())) {
                differ(type, one.result(), other.result());
            }
        }
        throw Unsound.of(type + ".differs", "not what is computed");
    }

    private static void differ(String type, List<Entry> computed, List<Entry> written) {
        int i = 0;
        while (i < Math.min(computed.size(), written.size()) && computed.get(i).equals(written.get(i))) {
            i++;
        }
        var due = i < computed.size() ? computed.get(i) : null;
        var found = i < written.size() ? written.get(i) : null;
        if (due instanceof Entry.Exhausted) {
            throw Unsound.of(type + ".exhausted", "entry %d is due to say that %s is exhausted", i + 1, due.quota());
        }
        if (computed.size() == written.size() && new HashSet<>(computed).equals(new HashSet<>(written))) {
            throw Unsound.of(type + ".order", "entry %d is not in its place", i + 1);
        }
        if (due instanceof Entry.Drawn one
                && found instanceof Entry.Drawn other
                && one.id().equals(other.id())) {
            var what = one.status() == other.status() ? ".ticket" : ".status";
            throw Unsound.of(type + what, "entry %d, %s, is not as computed", i + 1, one.id());
        }
        if (due instanceof Entry.Drawn one) {
            throw Unsound.of(type + ".who", "entry %d is %s", i + 1, one.id());
        }
        throw Unsound.of(type + ".too-many", "entry %d is one too many", i + 1);
    }
}
