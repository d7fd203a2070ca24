package gongping.roster;

import gongping.roster.TableKind.Columns;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The grid tree as far as it is read, and the units. */
final class GridsRead {
    private static final int LEVELS = 5;
    private static final int VILLAGE = 4;
    private static final int NAME_MAX = 80;
    private static final String AMBIGUOUS = "";

    private record Grid(int level, Seen seen, String parent, String responsible) {}

    private final Map<String, Grid> grids = new HashMap<>();
    private final Map<String, String> villageByName = new HashMap<>();
    private final Map<String, Seen> units = new HashMap<>();
    private final Map<String, String> unitByName = new HashMap<>();

    Optional<RosterRows.Grid> grid(RowReader row) {
        var code = row.code(Columns.GRID);
        var name = row.required(Columns.GRID_NAME, NAME_MAX);
        var level = level(row);
        String parent = row.text(Columns.PARENT, NAME_MAX);
        String responsible = row.text(Columns.RESPONSIBLE, NAME_MAX);
        if (code.isPresent()) {
            var grid = new Grid(
                    level.orElse(0),
                    new Seen(row.file(), row.row()),
                    parent == null ? "" : parent,
                    responsible == null ? "" : responsible);
            var before = grids.putIfAbsent(code.get(), grid);
            if (before != null) {
                row.fault(
                        Columns.GRID,
                        Reason.NUMBER_DUPLICATE,
                        before.seen().file(),
                        before.seen().row());
            }
        }
        if (level.isPresent() && name.isPresent() && code.isPresent() && level.get() == VILLAGE) {
            villageByName.merge(name.get(), code.get(), (a, b) -> AMBIGUOUS);
        }
        return row.isSound()
                ? Optional.of(new RosterRows.Grid(
                        code.orElseThrow(), level.orElseThrow(), name.orElseThrow(), text(parent), text(responsible)))
                : Optional.empty();
    }

    Optional<RosterRows.Unit> unit(RowReader row) {
        var code = row.code(Columns.UNIT_CODE);
        var name = row.required(Columns.UNIT_NAME, NAME_MAX);
        String kind = row.text(Columns.UNIT_KIND, NAME_MAX);
        if (code.isPresent()) {
            var before = units.putIfAbsent(code.get(), new Seen(row.file(), row.row()));
            if (before != null) {
                row.fault(Columns.UNIT_CODE, Reason.NUMBER_DUPLICATE, before.file(), before.row());
            }
            name.ifPresent(n -> unitByName.merge(n, code.get(), (a, b) -> AMBIGUOUS));
        }
        return row.isSound()
                ? Optional.of(new RosterRows.Unit(code.orElseThrow(), name.orElseThrow(), text(kind)))
                : Optional.empty();
    }

    /** The code of the unit that a cell names by its code or by its name. */
    Optional<String> unitOf(RowReader row, Column column) {
        var named = row.required(column, NAME_MAX);
        if (named.isEmpty() || units.containsKey(named.get())) {
            return named;
        }
        String code = unitByName.get(named.get());
        if (code == null || code.equals(AMBIGUOUS)) {
            row.fault(column, code == null ? Reason.UNIT_UNKNOWN : Reason.UNIT_AMBIGUOUS);
            return Optional.empty();
        }
        return Optional.of(code);
    }

    /** The code of the village that a cell names by its code or by its name. */
    Optional<String> village(RowReader row, Column column) {
        var named = row.required(column, NAME_MAX);
        if (named.isEmpty()) {
            return named;
        }
        String code = villageByName.get(named.get());
        if (!grids.containsKey(named.get()) && code != null) {
            if (code.equals(AMBIGUOUS)) {
                row.fault(column, Reason.GRID_AMBIGUOUS);
                return Optional.empty();
            }
            return Optional.of(code);
        }
        return ofLevel(row, column, named.get(), VILLAGE);
    }

    /** The code of the contact grid that a cell names. */
    Optional<String> contact(RowReader row, Column column) {
        var named = row.required(column, NAME_MAX);
        return named.isEmpty() ? named : ofLevel(row, column, named.get(), LEVELS);
    }

    private Optional<String> ofLevel(RowReader row, Column column, String code, int level) {
        var grid = grids.get(code);
        if (grid == null) {
            row.fault(column, Reason.GRID_UNKNOWN);
            return Optional.empty();
        }
        if (grid.level() != level && grid.level() != 0) {
            row.fault(column, Reason.GRID_LEVEL, level);
            return Optional.empty();
        }
        return Optional.of(code);
    }

    /** What can be said of the tree once all its rows are read; {@code isCadre} knows the people. */
    void finish(Findings findings, java.util.function.Predicate<String> isCadre) {
        int roots = 0;
        var last = new Seen("", 0);
        for (var entry : grids.entrySet()) {
            var grid = entry.getValue();
            roots += grid.level() == 1 ? 1 : 0;
            last = grid.seen();
            if (!grid.responsible().isEmpty() && !isCadre.test(grid.responsible())) {
                add(findings, grid, Columns.RESPONSIBLE, grid.responsible(), Reason.CADRE_UNKNOWN);
            }
            if (grid.level() > 1) {
                var parent = grids.get(grid.parent());
                if (parent == null) {
                    add(findings, grid, Columns.PARENT, grid.parent(), Reason.GRID_UNKNOWN);
                } else if (parent.level() != grid.level() - 1 && parent.level() != 0) {
                    add(findings, grid, Columns.PARENT, grid.parent(), Reason.GRID_LEVEL, grid.level() - 1);
                }
            }
        }
        if (!grids.isEmpty() && roots != 1) {
            findings.add(last.file(), 0, Columns.LEVEL.title(), String.valueOf(roots), Reason.GRID_ROOT);
        }
    }

    private static void add(
            Findings findings, Grid grid, Column column, String value, Reason reason, Object... values) {
        var seen = grid.seen();
        findings.add(seen.file(), seen.row(), column.title(), column.show(value), reason, values);
    }

    private static Optional<Integer> level(RowReader row) {
        var text = row.required(Columns.LEVEL, NAME_MAX);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.get().matches("[1-5]")) {
            return Optional.of(Integer.parseInt(text.get()));
        }
        row.fault(Columns.LEVEL, Reason.GRID_LEVEL_BAD);
        return Optional.empty();
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
