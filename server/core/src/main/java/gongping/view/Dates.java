package gongping.view;

import gongping.conference.Rules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** A date as people say it, with its year where that is not the year in which it was said. */
final class Dates {
    private Dates() {}

    /** As 12 月 31 日, or 2025 年 12 月 31 日. */
    static String zh(LocalDate date, Instant at) {
        var day = date.getMonthValue() + " 月 " + date.getDayOfMonth() + " 日";
        return thisYear(date, at) ? day : date.getYear() + " 年 " + day;
    }

    /** As 31 December, or 31 December 2025. */
    static String en(LocalDate date, Instant at) {
        var day = date.getDayOfMonth() + " " + date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return thisYear(date, at) ? day : day + " " + date.getYear();
    }

    private static boolean thisYear(LocalDate date, Instant at) {
        return date.getYear() == at.atZone(Rules.ZONE).getYear();
    }
}
