package gongping.fairness;

import java.util.regex.Pattern;

/**
 * When a conference was held, as far as its period and its draw's code say it.
 *
 * @param year such as 2026; empty where nothing says it
 * @param quarter 1 to 4; 0 where nothing says it
 */
record Period(String year, int quarter) {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");
    private static final Pattern QUARTER = Pattern.compile("(?:[Qq]|第)([1-4一二三四])");
    private static final String CHINESE = "一二三四";

    static Period of(String text) {
        var year = YEAR.matcher(text);
        var quarter = QUARTER.matcher(text);
        return new Period(year.find() ? year.group(1) : "", quarter.find() ? number(quarter.group(1)) : 0);
    }

    /** As a plan writes it: {@code 2026 年第四季度}; empty where the year is not known. */
    String words() {
        if (year.isEmpty()) {
            return "";
        }
        return year + " 年" + (quarter == 0 ? "" : "第" + CHINESE.charAt(quarter - 1) + "季度");
    }

    private static int number(String quarter) {
        int chinese = CHINESE.indexOf(quarter);
        return chinese >= 0 ? chinese + 1 : Integer.parseInt(quarter);
    }
}
