package gongping.roster;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Telephone numbers: mobiles, and landlines with their area code for households; sample numbers in a sample roster. */
final class Phones {
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern SAMPLE = Pattern.compile("100[0-9]{8}");
    private static final Pattern LANDLINE = Pattern.compile("0[1-9][0-9]{1,2}-?[2-9][0-9]{6,7}");
    private static final Pattern BETWEEN = Pattern.compile("[,，、;；/ ]+");
    private static final int CHARACTERS_MAX = 200;

    private final boolean sample;

    Phones(boolean sample) {
        this.sample = sample;
    }

    /** A cadre's mobile, 11 digits. */
    Optional<String> mobile(RowReader row, Column column) {
        String text = row.text(column, CHARACTERS_MAX);
        if (text == null) {
            return Optional.empty();
        }
        if (text.isEmpty()) {
            row.fault(column, Reason.PHONE_MISSING);
            return Optional.empty();
        }
        return check(text, false, row, column) ? Optional.of(text) : Optional.empty();
    }

    /** A household's numbers, digits only, each once, in the order given; empty where one is faulty. */
    Optional<List<String>> all(RowReader row, Column column) {
        String text = row.text(column, CHARACTERS_MAX);
        if (text == null) {
            return Optional.empty();
        }
        if (text.isEmpty()) {
            row.fault(column, Reason.HOUSEHOLD_NO_PHONE);
            return Optional.of(List.of());
        }
        if (text.length() == 11) {
            return check(text, true, row, column) ? Optional.of(List.of(digits(text))) : Optional.empty();
        }
        var numbers = new LinkedHashSet<String>();
        for (String number : BETWEEN.split(text, -1)) {
            if (!check(number, true, row, column)) {
                return Optional.empty();
            }
            numbers.add(digits(number));
        }
        return Optional.of(List.copyOf(numbers));
    }

    /** A sample roster may do without days for objections (draw.md §14), so not one number in it may be anybody's. */
    private boolean check(String number, boolean landlines, RowReader row, Column column) {
        boolean isSample = SAMPLE.matcher(number).matches();
        boolean isReal = MOBILE.matcher(number).matches()
                || (landlines && LANDLINE.matcher(number).matches());
        if (sample ? isSample : isReal) {
            return true;
        }
        if (isSample) {
            row.fault(column, Reason.PHONE_SAMPLE);
        } else if (isReal) {
            row.fault(column, Reason.PHONE_REAL);
        } else {
            row.fault(column, landlines ? Reason.PHONE_BAD_HOUSEHOLD : Reason.PHONE_BAD);
        }
        return false;
    }

    private static String digits(String number) {
        return number.replace("-", "");
    }
}
