package gongping.roster.web;

import gongping.roster.Imported;
import gongping.roster.RosterId;
import gongping.roster.RosterReport;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One import under way or over, as its registrar may follow it. */
final class ImportJob {
    /** How an import stands. */
    private enum State {
        RUNNING,
        DONE,
        REFUSED,
        FAILED
    }

    private final String id;
    private final RosterId roster;
    private final Map<String, Long> rows = new ConcurrentHashMap<>();
    private volatile State state = State.RUNNING;
    private volatile Optional<RosterReport> report = Optional.empty();

    ImportJob(RosterId roster) {
        this.id = "import-" + roster;
        this.roster = roster;
    }

    String id() {
        return id;
    }

    void rows(String file, long count) {
        rows.put(file, count);
    }

    void ended(Imported imported) {
        report = Optional.of(imported.report());
        state = imported.roster().isPresent() ? State.DONE : State.REFUSED;
    }

    void failed() {
        state = State.FAILED;
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    Map<String, Object> answer() {
        var members = new LinkedHashMap<String, Object>();
        var now = state;
        members.put("import", id);
        members.put("roster", roster.text());
        members.put("state", now.name().toLowerCase(java.util.Locale.ROOT));
        members.put("rows", Map.copyOf(rows));
        report.ifPresent(r -> {
            members.put("cadres", r.cadres());
            members.put("households", r.households());
            members.put("ranks", r.ranks());
            members.put("counts", r.counts());
            members.put("findings", r.findings());
        });
        return members;
    }
}
