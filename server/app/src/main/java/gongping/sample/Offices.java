package gongping.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Units, ranks and posts. The leaders of the county come first and are cadres like everybody. */
final class Offices {
    /** The values of the group {@code unitkind} with their names. */
    enum Kind {
        LEAD("县领导班子"),
        PARTY("党群部门"),
        GOV("政府部门"),
        LAW("政法机关"),
        PUB("事业单位"),
        TOWN("乡镇");

        final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    /** {@code town} counts in the county's townships; -1 for an office of the county itself. */
    record Office(String code, String name, Kind kind, int town) {}

    record Job(Office office, String post, String rank) {}

    static final List<String> RANKS = List.of("R1", "R2", "R3", "R4", "R5", "R6");
    static final List<String> RANK_NAMES = List.of("县处级正职", "县处级副职", "乡科级正职", "乡科级副职", "股级", "科员及以下");

    private static final String LEAD = "县委 县人大常委会 县人民政府 县政协";
    private static final String PARTY =
            "县委办公室 县纪委监委 县委组织部 县委宣传部 县委统战部 县委政法委 县委编办 县委党校 县总工会 团县委 县妇联 县残联" + " 县科协 县工商联 县人大常委会办公室 县政协办公室 县信访局 县档案馆";
    private static final String GOV = "县政府办公室 县发展和改革局 县教育局 县科技和工业信息化局 县民政局 县财政局 县人力资源和社会保障局 县自然资源局"
            + " 县住房和城乡建设局 县交通运输局 县水利局 县农业农村局 县商务局 县文化旅游广电体育局 县卫生健康局"
            + " 县退役军人事务局 县应急管理局 县审计局 县市场监督管理局 县统计局 县医疗保障局 县林业局 县行政审批服务局"
            + " 县城市管理局 县乡村振兴服务中心 县机关事务服务中心";
    private static final String LAW = "县公安局 县人民法院 县人民检察院 县司法局";
    private static final String PUB =
            "县人民医院 县中医医院 县妇幼保健院 县疾病预防控制中心 县第一中学 县第二中学 县职业中等专业学校 县实验小学 县融媒体中心" + " 县图书馆 县公路养护中心 县水库管理所 县农业技术推广中心 县供销合作社";

    /** Their posts within the unit that is named beside them everywhere. */
    private static final List<String> LEADERS = List.of(
            "书记",
            "县长",
            "主任",
            "主席",
            "副书记",
            "常务副县长",
            "常委、纪委书记、监委主任",
            "常委、组织部部长",
            "常委、宣传部部长",
            "常委、政法委书记",
            "副县长",
            "副县长",
            "副县长",
            "副县长",
            "副主任",
            "副主任",
            "副主席",
            "副主席");

    private static final int[] LEADER_OFFICE = {0, 2, 1, 3, 0, 2, 0, 0, 0, 0, 2, 2, 2, 2, 1, 1, 3, 3};

    final List<Office> all = new ArrayList<>();
    private final List<Office> ordinary;
    private final SplittableRandom random;
    private final int[] given;
    private int leaders;

    Offices(Land land, SplittableRandom random) {
        this.random = random;
        add(LEAD, Kind.LEAD);
        add(PARTY, Kind.PARTY);
        add(GOV, Kind.GOV);
        add(LAW, Kind.LAW);
        add(PUB, Kind.PUB);
        for (int i = 0; i < land.towns.size(); i++) {
            var town = land.towns.get(i);
            String suffix = town.name().endsWith("乡") ? "乡人民政府" : "镇人民政府";
            String stem = town.name().substring(0, town.name().length() - 1);
            all.add(new Office("U%03d".formatted(all.size() + 1), stem + suffix, Kind.TOWN, i));
        }
        ordinary = all.subList(4, all.size());
        given = new int[ordinary.size()];
    }

    /** The next cadre's job: first the county's leaders, then each unit's heads, then everybody else. */
    Job next() {
        if (leaders < LEADERS.size()) {
            int i = leaders++;
            return new Job(all.get(LEADER_OFFICE[i]), LEADERS.get(i), i < 4 ? RANKS.get(0) : RANKS.get(1));
        }
        int pick = random.nextInt(ordinary.size());
        if (random.nextInt(5) < 2) {
            int towns =
                    (int) ordinary.stream().filter(o -> o.kind() == Kind.TOWN).count();
            pick = ordinary.size() - 1 - random.nextInt(towns);
        }
        var office = ordinary.get(pick);
        int place = given[pick]++;
        return new Job(office, post(office, place), rank(place));
    }

    private static String rank(int place) {
        return place < 2 ? RANKS.get(2) : place < 8 ? RANKS.get(3) : place < 40 ? RANKS.get(4) : RANKS.get(5);
    }

    private static String post(Office office, int place) {
        return switch (office.kind()) {
            case TOWN -> town(office.name(), place);
            case PUB -> place == 0 ? "主要负责人" : place < 8 ? "副职负责人" : place < 40 ? "部门负责人" : "工作人员";
            case LEAD, PARTY, GOV, LAW ->
                place == 0 ? "主要负责人" : place == 1 ? "党组副书记" : place < 8 ? "副职负责人" : place < 40 ? "股室负责人" : "科员";
        };
    }

    private static String town(String office, int place) {
        String kind = office.contains("乡人民") ? "乡" : "镇";
        return switch (place) {
            case 0 -> kind + "党委书记";
            case 1 -> kind + "长";
            case 2 -> kind + "人大主席";
            case 3, 4, 5 -> "副" + kind + "长";
            case 6, 7 -> "党委委员";
            default -> place < 40 ? "站所负责人" : "科员";
        };
    }

    private void add(String names, Kind kind) {
        for (String name : names.split(" ", -1)) {
            all.add(new Office("U%03d".formatted(all.size() + 1), name, kind, -1));
        }
    }
}
