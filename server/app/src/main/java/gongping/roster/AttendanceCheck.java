package gongping.roster;

import gongping.draw.CadreId;
import gongping.draw.Code;
import gongping.roster.TableKind.Columns;
import gongping.roster.table.Table;
import gongping.roster.table.TableRefused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an attendance file: who is present and where, who is excused, why, and by whom. It may name some cadres only.
 * Blocking and busy: for a worker thread.
 */
public final class AttendanceCheck {
    private static final int TEXT_MAX = 80;
    private static final Set<String> PRESENT = Set.of("到会", "出席", "present");
    private static final Set<String> ABSENT = Set.of("请假", "缺席", "absent");
    private static final Map<String, String> PLACES = Map.of(
            "主会场", "hall", "会场", "hall", "电话", "phone", "病假", "sick", "事假", "leave", "公务", "duty", "培训", "training");

    /** What was read; no rows where there is a fault. */
    public record Read(List<AttendanceRow> rows, List<Finding> findings) {
        public Read {
            rows = List.copyOf(rows);
            findings = List.copyOf(findings);
        }
    }

    private final int cadres;
    private final Findings findings = new Findings();
    private final Map<CadreId, Seen> seen = new HashMap<>();

    private AttendanceCheck(int cadres) {
        this.cadres = cadres;
    }

    /** Reads a file for a roster of as many cadres. */
    public static Read read(Upload file, int cadres) throws IOException {
        var check = new AttendanceCheck(cadres);
        var rows = check.rows(file);
        return new Read(check.findings.hasFaults() ? List.of() : rows, check.findings.sorted());
    }

    private List<AttendanceRow> rows(Upload file) throws IOException {
        var rows = new ArrayList<AttendanceRow>();
        try (var table = Table.open(file.path())) {
            var first = table.next();
            var header = first.flatMap(Header::of);
            if (header.isEmpty() || header.get().kind() != TableKind.ATTENDANCE) {
                findings.add(file.name(), 0, "", "", Reason.FILE_UNKNOWN);
                return rows;
            }
            header.get().report(file.name(), findings);
            if (findings.hasFaults()) {
                return rows;
            }
            var row = new RowReader(file.name(), header.get(), findings);
            for (var line = table.next(); line.isPresent(); line = table.next()) {
                if (!line.get().isBlank()) {
                    row.at(line.get());
                    row(row).ifPresent(rows::add);
                }
            }
        } catch (TableRefused e) {
            var reason = Reason.of(e.code());
            findings.add(file.name(), e.row(), "", "", reason, e.values().toArray());
        }
        return rows;
    }

    private Optional<AttendanceRow> row(RowReader row) {
        var cadre = CadresRead.id(row, Columns.CADRE);
        if (cadre.isPresent()) {
            if (cadre.get().number() > cadres) {
                row.fault(Columns.CADRE, Reason.CADRE_UNKNOWN);
            }
            var before = seen.putIfAbsent(cadre.get(), new Seen(row.file(), row.row()));
            if (before != null) {
                row.fault(Columns.CADRE, Reason.NUMBER_DUPLICATE, before.file(), before.row());
            }
        }
        var present = status(row);
        var where = where(row);
        String approved = row.text(Columns.APPROVED, TEXT_MAX);
        if (present.isPresent() && !present.get() && approved != null && approved.isEmpty()) {
            row.fault(Columns.APPROVED, Reason.APPROVED_MISSING);
        }
        return row.isSound()
                ? Optional.of(new AttendanceRow(
                        cadre.orElseThrow(),
                        present.orElseThrow(),
                        where.orElseThrow(),
                        Optional.ofNullable(approved).filter(text -> !text.isEmpty())))
                : Optional.empty();
    }

    private static Optional<Boolean> status(RowReader row) {
        var text = row.required(Columns.STATUS, TEXT_MAX).map(t -> t.toLowerCase(Locale.ROOT));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!PRESENT.contains(text.get()) && !ABSENT.contains(text.get())) {
            row.fault(Columns.STATUS, Reason.STATUS_BAD);
            return Optional.empty();
        }
        return Optional.of(PRESENT.contains(text.get()));
    }

    private static Optional<Code> where(RowReader row) {
        var text = row.required(Columns.WHERE, TEXT_MAX).map(t -> PLACES.getOrDefault(t, t));
        if (text.isPresent() && !Code.isValid(text.get())) {
            row.fault(Columns.WHERE, Reason.WHERE_BAD);
            return Optional.empty();
        }
        return text.map(Code::new);
    }
}
