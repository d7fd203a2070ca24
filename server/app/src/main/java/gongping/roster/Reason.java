package gongping.roster;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything that an import says of a file, with its texts. A warning does not stop an import. */
enum Reason {
    FILE_EMPTY("file.empty", "文件是空的", "the file is empty"),
    FILE_TOO_LARGE("file.too-large", "文件大于 %s MB", "the file is larger than %s MB"),
    FILE_ENCODING("file.encoding", "编码既不是 UTF-8 也不是 GB18030", "the encoding is neither UTF-8 nor GB18030"),
    FILE_NOT_A_TABLE("file.not-a-table", "不是 CSV 或 XLSX 表格", "neither CSV nor XLSX, whatever its name says"),
    FILE_QUOTE("file.quote", "引号没有成对", "a quotation mark has no partner"),
    FILE_TOO_WIDE("file.too-wide", "一行超过 %s 列", "a row has more than %s columns"),
    FILE_UNKNOWN("file.unknown", "表头认不出是哪一种表", "the header is that of no known table"),
    FILE_ATTENDANCE(
            "file.attendance",
            "这是到会名单，不属于底册：用 roster attendance CONFERENCE FILE 导入",
            "this is an attendance file, no part of a roster: roster attendance CONFERENCE FILE"),
    FILE_TWICE("file.twice", "同一个文件给了两次：与 %s 内容相同", "given twice: the same content as %s"),
    FILE_MISSING("file.missing", "缺少%s表", "the table %s is missing"),
    IMPORT_RUNNING("import.running", "另一次导入正在进行", "another import is running"),
    WORKBOOK_LOCKED(
            "workbook.old-or-locked",
            "旧版 XLS 或加了密码：另存为不加密的 XLSX",
            "an old XLS or password-protected: save as plain XLSX"),
    WORKBOOK_UNREADABLE("workbook.unreadable", "工作簿损坏", "the workbook is damaged"),
    WORKBOOK_TOO_LARGE("workbook.too-large", "工作簿解压后过大", "the workbook is too large when unpacked"),
    WORKBOOK_TEXT("workbook.text-too-long", "有单元格超过 32767 个字符", "a cell holds more than 32,767 characters"),
    WORKBOOK_PARTS("workbook.too-many-parts", "工作簿部件超过 %s 个", "the workbook has more than %s parts"),
    WORKBOOK_PART("workbook.bad-part", "工作簿部件名称非法", "a part of the workbook has a forbidden name"),
    WORKBOOK_MACROS("workbook.macros", "含宏的工作簿不收", "a workbook with macros is not accepted"),
    WORKBOOK_DTD("workbook.dtd", "工作簿含文档类型定义或实体", "the workbook holds a document type or an entity"),
    COLUMN_MISSING("column.missing", "缺少“%s”列", "the column %s is missing"),
    COLUMN_TWICE("column.twice", "“%s”列出现两次", "the column %s stands twice"),
    COLUMN_UNKNOWN("column.unknown", "不认识的列，已忽略", "an unknown column, left out", true),
    ROW_EMPTY("row.empty", "空行", "an empty row"),
    ROW_EXTRA("row.extra-cells", "超出表头的单元格", "a cell beyond the header"),
    CELL_MISSING("cell.missing", "必填", "must not be empty"),
    CELL_FORMULA("cell.formula", "公式，或以 = + - @ 开头", "a formula, or begins with = + - @"),
    CELL_ERROR("cell.error", "错误值或逻辑值", "an error or a truth value"),
    TEXT_LINE_BREAK("text.line-break", "单元格内有换行，可能缺引号", "a line break within a cell: is a quotation mark missing?"),
    TEXT_CONTROL("text.control", "控制字符 %s", "control character %s"),
    TEXT_REVERSED("text.reversed", "改变书写方向的字符 %s", "%s, which reverses the text"),
    TEXT_INVISIBLE("text.invisible", "看不见的字符 %s", "invisible character %s"),
    TEXT_BROKEN("text.broken", "乱码字符 %s", "broken character %s"),
    TEXT_PRIVATE("text.private-use", "自造字 %s，别的电脑显示不出", "private character %s, which other machines cannot show"),
    TEXT_LOOKALIKE("text.lookalike", "形近字符 %s", "%s only looks like the right character"),
    TEXT_LONG("text.too-long", "超过 %s 个字符", "more than %s characters"),
    NAME_BAD("name.bad", "姓名里不应有 %s", "%s does not belong in a name"),
    NAME_DOT("name.middle-dot", "间隔号应为 ·（U+00B7），这里是 %s", "the middle dot is U+00B7, here stands %s"),
    NAME_BLANK("name.blank", "姓名中间有空格", "a blank within the name"),
    NUMBER_MISSING("number.missing", "缺少编号", "the number is missing"),
    NUMBER_BAD("number.bad", "编号格式不对", "not a number of the right form"),
    NUMBER_LOOKALIKE("number.lookalike", "看起来像 %s，但字符不同", "looks like %s but has other characters"),
    NUMBER_DUPLICATE("number.duplicate", "编号重复，已在%s第 %s 行", "the number stands already in %s, row %s"),
    NUMBER_GAP("number.gap", "缺号：前面没有 %s", "a gap: %s is missing before it"),
    NUMBER_PERSONAL("number.personal", "像身份证号或手机号，不能作编号", "an identity card or telephone number is not a number here"),
    NUMBER_SCIENTIFIC("number.scientific", "被表格软件改成了科学计数", "turned into scientific notation by a spreadsheet program"),
    PHONE_MISSING("phone.missing", "缺少手机号", "the mobile is missing"),
    PHONE_BAD("phone.bad", "不是 1[3-9] 开头的 11 位手机号", "not a mobile: 1, 3 to 9, and nine digits"),
    PHONE_BAD_HOUSEHOLD(
            "phone.bad", "不是 11 位手机号，也不是带区号的座机", "neither a mobile of 11 digits nor a landline with its area code"),
    PHONE_SAMPLE("phone.sample", "样例号码只能用于样例底册", "a sample number, allowed only in a roster marked sample"),
    PHONE_REAL(
            "phone.real",
            "样例底册只收样例号码（100 加 8 位数字）：真实底册导入时不加 --sample",
            "a sample roster takes sample numbers only (100 and eight digits): import a real one without --sample"),
    PHONE_SHARED("phone.shared", "%s 户共用一个号码", "%s households share one number", true),
    PHONE_OF_CADRE("phone.of-cadre", "与干部手机号相同", "the same number as a cadre's mobile", true),
    GRID_UNKNOWN("grid.unknown", "没有这个网格", "there is no such grid"),
    GRID_AMBIGUOUS("grid.ambiguous", "有同名网格，请填编号", "several grids have this name: give the code"),
    GRID_LEVEL("grid.level", "级别不对，应为 %s 级", "of the wrong level: %s is wanted"),
    GRID_LEVEL_BAD("grid.level-bad", "级别应为 1 到 5", "the level is 1 to 5"),
    GRID_ROOT("grid.root", "应有且只有一个 1 级网格", "there is exactly one grid of level 1"),
    GRID_TAKEN("grid.taken", "联系网格已属于 %s", "the contact grid belongs to %s already"),
    UNIT_UNKNOWN("unit.unknown", "没有这个单位", "there is no such unit"),
    UNIT_AMBIGUOUS("unit.ambiguous", "有同名单位，请填编号", "several units have this name: give the code"),
    CADRE_UNKNOWN("cadre.unknown", "没有这个干部", "there is no such cadre"),
    CADRE_NO_HOUSEHOLDS("cadre.no-households", "名下没有农户", "has no households", true),
    CADRE_TOO_MANY("cadre.too-many-households", "名下超过 99 户", "has more than 99 households"),
    HOUSEHOLD_NO_CADRE("household.no-cadre", "没有联系干部", "has no cadre"),
    HOUSEHOLD_TWO_CADRES("household.two-cadres", "有两个联系干部，另见%s第 %s 行", "has two cadres, see %s, row %s"),
    HOUSEHOLD_NO_PHONE("household.no-phone", "没有电话", "has no telephone", true),
    GROUP_MISSING("group.missing", "分组 %s 没有写 %s", "the group %s does not name %s"),
    GROUP_LABEL("group.label-differs", "同一取值有两个名称", "one value has two names"),
    STATUS_BAD("status.bad", "状态应为 到会 或 请假", "the status is present or absent"),
    WHERE_BAD("where.bad", "去向或原因应为编码", "where, or the reason, is a code of letters, digits, dot, hyphen"),
    APPROVED_MISSING("approved.missing", "请假要写批准机关", "an absence names the body that approved it");

    private static final Map<String, Reason> BY_CODE = Arrays.stream(values())
            .collect(Collectors.toMap(Reason::code, Function.identity(), (first, second) -> first));

    private final String code;
    private final String zh;
    private final String en;
    private final boolean warning;

    Reason(String code, String zh, String en) {
        this(code, zh, en, false);
    }

    Reason(String code, String zh, String en, boolean warning) {
        this.code = code;
        this.zh = zh;
        this.en = en;
        this.warning = warning;
    }

    /** The reason of this code. */
    static Reason of(String code) {
        return java.util.Objects.requireNonNull(BY_CODE.get(code), code);
    }

    String code() {
        return code;
    }

    boolean isWarning() {
        return warning;
    }

    String zh(Object... values) {
        return zh.formatted(values);
    }

    String en(Object... values) {
        return en.formatted(values);
    }
}
