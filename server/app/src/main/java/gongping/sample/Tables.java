package gongping.sample;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;

/** The rows of the six tables. */
final class Tables {
    interface Rows {
        void into(Sheet sheet) throws IOException;
    }

    record Table(String name, String title, List<String> header, Rows rows) {}

    private static final long SEED = 337_000;
    private static final List<String> REASONS = List.of("sick", "leave", "duty", "training");
    private static final List<String> SUB_VENUES = List.of("v-east", "v-west");
    private static final int HALL_EVERY = 25;
    private static final int SUB_VENUE_EVERY = 40;
    private static final int ABSENT = 12;

    private final County county;

    private Tables(County county) {
        this.county = county;
    }

    static List<Table> of(County county) {
        var t = new Tables(county);
        return List.of(
                new Table("grids", "网格", List.of("网格编号", "级别", "网格名称", "上级网格", "负责人"), t::grids),
                new Table("units", "单位", List.of("单位编号", "单位名称", "单位类别"), t::units),
                new Table("cadres", "干部", List.of("干部编号", "姓名", "单位", "职务", "职级", "手机", "联系网格"), t::cadres),
                new Table("households", "农户", List.of("户号", "户主", "村", "住址", "电话", "联系干部"), t::households),
                new Table("groups", "分组", List.of("干部编号", "组别", "取值", "取值名称"), t::groups),
                new Table("attendance", "到会", List.of("干部编号", "到会状态", "去向或原因", "批准机关"), t::attendance));
    }

    /** Levels 1 to 4 are led by cadres of high rank; level 5 is one contact grid for each cadre. */
    private void grids(Sheet sheet) throws IOException {
        var land = county.land();
        var people = county.people();
        int lead = 0;
        sheet.row("Y", "1", Land.COUNTY, "", people.getFirst().id());
        for (var town : land.towns) {
            sheet.row(town.code(), "2", town.name(), "Y", leader(++lead));
        }
        for (var zone : land.zones) {
            sheet.row(
                    zone.code(), "3", zone.name(), land.towns.get(zone.parent()).code(), leader(++lead));
        }
        for (var village : land.villages) {
            sheet.row(
                    village.code(),
                    "4",
                    village.name(),
                    land.zones.get(village.parent()).code(),
                    leader(++lead));
        }
        for (var person : people) {
            var village = land.villages.get(person.village());
            sheet.row(contactGrid(person), "5", village.name() + "联系网格", village.code(), person.id());
        }
    }

    private String leader(int index) {
        return county.people().get(index % county.people().size()).id();
    }

    private static String contactGrid(County.Person person) {
        return "L" + person.id().substring(1);
    }

    private void units(Sheet sheet) throws IOException {
        for (var office : county.offices().all) {
            sheet.row(office.code(), office.name(), office.kind().label);
        }
    }

    private void cadres(Sheet sheet) throws IOException {
        for (var p : county.people()) {
            String rank = Offices.RANK_NAMES.get(Offices.RANKS.indexOf(p.job().rank()));
            var job = p.job();
            sheet.row(p.id(), p.name(), job.office().code(), job.post(), rank, p.mobile(), contactGrid(p));
        }
    }

    private void households(Sheet sheet) throws IOException {
        var random = new SplittableRandom(SEED);
        var names = new Names(random.split());
        int index = 0;
        for (var person : county.people()) {
            var village = county.land().villages.get(person.village());
            String town = county.land().townOf(person.village()).name();
            for (int i = 0; i < person.households(); i++) {
                String name = county.canary() ? names.canary(index) : names.next();
                int group = random.nextInt(1, 13);
                String address = town + village.name() + group + "组" + random.nextInt(1, 121) + "号";
                String no = "N%06d".formatted(index + 1);
                sheet.row(no, name, village.code(), address, phones(index, random), person.id());
                index++;
            }
        }
    }

    /** One household in eight has a second number. */
    private String phones(int index, SplittableRandom random) {
        int cadres = county.size().cadres();
        String first = County.phone(cadres + index);
        return random.nextInt(8) == 0
                ? first + "、" + County.phone(cadres + county.size().households() + index)
                : first;
    }

    private void groups(Sheet sheet) throws IOException {
        for (var person : county.people()) {
            var town = county.land().townOf(person.village());
            int rank = Offices.RANKS.indexOf(person.job().rank());
            var kind = person.job().office().kind();
            sheet.row(person.id(), "township", town.code(), town.name());
            sheet.row(person.id(), "rank", Offices.RANKS.get(rank), Offices.RANK_NAMES.get(rank));
            sheet.row(person.id(), "unitkind", kind.name().toLowerCase(java.util.Locale.ROOT), kind.label);
        }
    }

    /** Most can be reached by phone, some sit in the hall or a sub-venue, a dozen are excused. */
    private void attendance(Sheet sheet) throws IOException {
        int people = county.people().size();
        int step = Math.max(2, people / ABSENT);
        for (int i = 0; i < people; i++) {
            String id = county.people().get(i).id();
            if (i % step == step / 2 && i / step < ABSENT) {
                sheet.row(id, "请假", REASONS.get(i / step % REASONS.size()), "县委组织部");
            } else if (i < 30 || i % HALL_EVERY == 0) {
                sheet.row(id, "到会", "hall", "");
            } else if (i % SUB_VENUE_EVERY == 1) {
                sheet.row(id, "到会", SUB_VENUES.get(i / SUB_VENUE_EVERY % SUB_VENUES.size()), "");
            } else {
                sheet.row(id, "到会", "phone", "");
            }
        }
    }
}
