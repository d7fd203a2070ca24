package gongping.roster;

import static gongping.roster.Column.Shown.ADDRESS;
import static gongping.roster.Column.Shown.NAME;
import static gongping.roster.Column.Shown.PHONE;
import static gongping.roster.Column.Shown.WHOLE;

import java.util.List;

/** The tables of an import, in the order in which they are read. */
enum TableKind {
    GRIDS("网格", Columns.GRID, Columns.LEVEL, Columns.GRID_NAME, Columns.PARENT, Columns.RESPONSIBLE),
    UNITS("单位", Columns.UNIT_CODE, Columns.UNIT_NAME, Columns.UNIT_KIND),
    CADRES(
            "干部",
            Columns.CADRE,
            Columns.CADRE_NAME,
            Columns.CADRE_UNIT,
            Columns.POST,
            Columns.RANK,
            Columns.MOBILE,
            Columns.CONTACT),
    HOUSEHOLDS(
            "农户",
            Columns.HOUSEHOLD,
            Columns.HEAD,
            Columns.VILLAGE,
            Columns.ADDRESS_OF,
            Columns.PHONES,
            Columns.CADRE_OF),
    GROUPS("分组", Columns.CADRE, Columns.GROUP, Columns.VALUE, Columns.LABEL),
    ATTENDANCE("到会", Columns.CADRE, Columns.STATUS, Columns.WHERE, Columns.APPROVED);

    /** The columns by name. */
    static final class Columns {
        static final Column GRID = Column.of(WHOLE, "网格编号", "编号", "grid", "gridcode", "code", "id");
        static final Column LEVEL = Column.of(WHOLE, "级别", "层级", "level");
        static final Column GRID_NAME = Column.of(WHOLE, "网格名称", "名称", "gridname", "name");
        static final Column PARENT = Column.of(WHOLE, "上级网格", "上级", "parent");
        static final Column RESPONSIBLE = Column.of(WHOLE, "负责人", "网格长", "责任人", "responsible");
        static final Column UNIT_CODE = Column.of(WHOLE, "单位编号", "编号", "unitcode", "code", "id");
        static final Column UNIT_NAME = Column.of(WHOLE, "单位名称", "名称", "unitname", "name");
        static final Column UNIT_KIND = Column.of(WHOLE, "单位类别", "类别", "kind", "unitkind", "type");
        static final Column CADRE = Column.of(WHOLE, "干部编号", "编号", "cadre", "cadreid", "id", "no");
        static final Column CADRE_NAME = Column.of(NAME, "姓名", "name");
        static final Column CADRE_UNIT = Column.of(WHOLE, "单位", "所在单位", "unit");
        static final Column POST = Column.of(WHOLE, "职务", "post", "position");
        static final Column RANK = Column.optional(WHOLE, "职级", "rank");
        static final Column MOBILE = Column.of(PHONE, "手机", "手机号", "手机号码", "mobile", "phone");
        static final Column CONTACT = Column.of(WHOLE, "联系网格", "网格", "contactgrid", "grid");
        static final Column HOUSEHOLD = Column.of(WHOLE, "户号", "农户编号", "household", "householdno", "no", "id");
        static final Column HEAD = Column.of(NAME, "户主", "户主姓名", "姓名", "head", "name");
        static final Column VILLAGE = Column.of(WHOLE, "村", "所在村", "village");
        static final Column ADDRESS_OF = Column.of(ADDRESS, "住址", "地址", "家庭住址", "address");
        static final Column PHONES = Column.of(PHONE, "电话", "联系电话", "电话号码", "phones", "phone");
        static final Column CADRE_OF = Column.of(WHOLE, "联系干部", "干部", "干部编号", "cadre", "contact");
        static final Column GROUP = Column.of(WHOLE, "组别", "分组", "group");
        static final Column VALUE = Column.of(WHOLE, "取值", "组值", "value");
        static final Column LABEL = Column.of(WHOLE, "取值名称", "label");
        static final Column STATUS = Column.of(WHOLE, "到会状态", "状态", "status");
        static final Column WHERE = Column.of(WHOLE, "去向或原因", "去向", "原因", "where", "reason", "whereorreason");
        static final Column APPROVED = Column.of(WHOLE, "批准机关", "批准人", "approvedby", "approved");

        private Columns() {}
    }

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Column> columns;

    TableKind(String title, Column... columns) {
        this.title = title;
        this.columns = List.of(columns);
    }

    String title() {
        return title;
    }

    List<Column> columns() {
        return columns;
    }
}
