package gongping.roster;

import gongping.draw.CadreId;
import gongping.roster.table.Line;
import gongping.roster.table.Table;
import gongping.roster.table.TableRefused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a county's tables and says everything that is wrong with them. Which table a file holds is told by its header;
 * a table may be split over several files. Blocking and busy: for a worker thread.
 */
public final class RosterCheck {
    private static final Set<TableKind> REQUIRED =
            EnumSet.of(TableKind.GRIDS, TableKind.UNITS, TableKind.CADRES, TableKind.HOUSEHOLDS);
    private static final int PROGRESS_EVERY = 5_000;

    /** Is told how many rows of a file are read, every few thousand and at its end. Called on the reading thread. */
    public interface Progress {
        void rows(String file, long rows);
    }

    private record Opened(String name, Header header, Table table) {}

    private final Findings findings = new Findings();
    private final GridsRead grids = new GridsRead();
    private final CadresRead cadres;
    private final HouseholdsRead households;
    private final GroupsRead groups;
    private final RosterRows rows;
    private final Progress progress;

    /** Faults of files that are sound and do not belong here: what the others hold is still checked. */
    private final List<Runnable> later = new ArrayList<>();

    private RosterCheck(boolean sample, RosterRows rows, Progress progress) {
        var phones = new Phones(sample);
        cadres = new CadresRead(grids, phones);
        households = new HouseholdsRead(cadres, grids, phones);
        groups = new GroupsRead(cadres);
        this.rows = rows;
        this.progress = progress;
    }

    /**
     * Checks the files and keeps nothing.
     *
     * @param sample whether all numbers must be sample numbers ({@code 100} and eight digits); else none may
     */
    public static RosterReport check(List<Upload> files, boolean sample, Progress progress) throws IOException {
        return read(files, sample, RosterRows.nowhere(), progress);
    }

    static RosterReport read(List<Upload> files, boolean sample, RosterRows rows, Progress progress)
            throws IOException {
        var check = new RosterCheck(sample, rows, progress);
        check.run(files);
        return RosterReport.of(check.cadres.count(), check.households.count(), check.cadres.ranks(), check.findings);
    }

    private void run(List<Upload> files) throws IOException {
        var opened = new ArrayList<Opened>();
        try {
            for (var file : once(files)) {
                open(file).ifPresent(opened::add);
            }
            boolean unreadable = findings.hasFaults();
            later.forEach(Runnable::run);
            if (unreadable) {
                return;
            }
            missingTables(opened);
            opened.sort(Comparator.comparing(o -> o.header().kind()));
            var done = EnumSet.noneOf(TableKind.class);
            for (var table : opened) {
                if (table.header().kind() != TableKind.CADRES && done.contains(TableKind.CADRES)) {
                    cadresAreRead(done);
                }
                read(table);
                done.add(table.header().kind());
            }
            cadresAreRead(done);
            cadres.reportIdle(findings);
            households.reportShared(findings);
            groups.reportMissing(findings);
        } finally {
            for (var table : opened) {
                table.table().close();
            }
        }
    }

    /** The files, each once: one that was given twice is one fault and not one for each of its rows. */
    private List<Upload> once(List<Upload> files) throws IOException {
        var different = new ArrayList<Upload>();
        for (var file : files) {
            var twin = file.among(different);
            if (twin.isPresent()) {
                var first = twin.get().name();
                later.add(() -> findings.add(file.name(), 0, "", "", Reason.FILE_TWICE, first));
            } else {
                different.add(file);
            }
        }
        return different;
    }

    /** The gaps are known before anything refers to a cadre. */
    private void cadresAreRead(Set<TableKind> done) {
        if (done.remove(TableKind.CADRES)) {
            cadres.reportGaps(findings);
            grids.finish(
                    findings, id -> CadreId.parse(id).filter(cadres::isKnown).isPresent());
        }
    }

    private Optional<Opened> open(Upload file) throws IOException {
        Table table = null;
        try {
            table = Table.open(file.path());
            var first = table.next();
            var header = first.flatMap(Header::of);
            if (header.filter(read -> read.kind() == TableKind.ATTENDANCE).isPresent()) {
                later.add(() -> findings.add(file.name(), 0, "", "", Reason.FILE_ATTENDANCE));
                table.close();
                return Optional.empty();
            }
            if (header.isEmpty()) {
                findings.add(file.name(), first.isEmpty() ? 0 : 1, "", "", Reason.FILE_UNKNOWN);
                table.close();
                return Optional.empty();
            }
            header.get().report(file.name(), findings);
            return Optional.of(new Opened(file.name(), header.get(), table));
        } catch (TableRefused e) {
            refused(file.name(), e);
            if (table != null) {
                table.close();
            }
            return Optional.empty();
        }
    }

    private void missingTables(List<Opened> opened) {
        for (var kind : REQUIRED) {
            if (opened.stream().noneMatch(o -> o.header().kind() == kind)) {
                findings.add("", 0, "", "", Reason.FILE_MISSING, kind.title());
                findings.mute(followsFromMissing(kind));
            }
        }
    }

    /** What every row that refers to a table would say where the whole table is missing. */
    private static Set<Reason> followsFromMissing(TableKind kind) {
        return switch (kind) {
            case GRIDS -> EnumSet.of(Reason.GRID_UNKNOWN);
            case UNITS -> EnumSet.of(Reason.UNIT_UNKNOWN);
            case CADRES -> EnumSet.of(Reason.CADRE_UNKNOWN);
            case HOUSEHOLDS -> EnumSet.of(Reason.CADRE_NO_HOUSEHOLDS);
            case GROUPS, ATTENDANCE -> EnumSet.noneOf(Reason.class);
        };
    }

    private void refused(String file, TableRefused e) {
        var reason = Reason.of(e.code());
        findings.add(file, e.row(), "", "", reason, e.values().toArray());
    }

    private void read(Opened file) throws IOException {
        var row = new RowReader(file.name(), file.header(), findings);
        var empty = new ArrayList<Integer>();
        long count = 0;
        try {
            for (var line = file.table().next();
                    line.isPresent();
                    line = file.table().next()) {
                if (line.get().isBlank()) {
                    empty.add(line.get().row());
                    continue;
                }
                empty.forEach(at -> findings.add(file.name(), at, "", "", Reason.ROW_EMPTY));
                empty.clear();
                one(file.header().kind(), row, line.get());
                if (++count % PROGRESS_EVERY == 0) {
                    progress.rows(file.name(), count);
                }
            }
        } catch (TableRefused e) {
            refused(file.name(), e);
        }
        progress.rows(file.name(), count);
    }

    private void one(TableKind kind, RowReader row, Line line) {
        row.at(line);
        switch (kind) {
            case GRIDS -> grids.grid(row).filter(this::goesOn).ifPresent(rows::grid);
            case UNITS -> grids.unit(row).filter(this::goesOn).ifPresent(rows::unit);
            case CADRES -> cadres.cadre(row).filter(this::goesOn).ifPresent(rows::cadre);
            case HOUSEHOLDS -> households.household(row).filter(this::goesOn).ifPresent(rows::household);
            case GROUPS -> groups.value(row).filter(this::goesOn).ifPresent(rows::groupValue);
            case ATTENDANCE -> throw new IllegalStateException("attendance is no part of a roster");
        }
    }

    private boolean goesOn(Object row) {
        return !findings.hasFaults();
    }
}
