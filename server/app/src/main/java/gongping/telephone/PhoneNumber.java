package gongping.telephone;

/**
 * A number that can be dialled: a mainland mobile, a landline with its area code, or a sample number, which no operator
 * assigns. It does not print itself.
 */
public final class PhoneNumber {
    private static final String MOBILE = "1[3-9][0-9]{9}";
    private static final String LANDLINE = "0[1-9][0-9]{1,2}[2-8][0-9]{6,7}";
    private static final String SAMPLE = "100[0-9]{8}";

    private final String national;

    private PhoneNumber(String national) {
        this.national = national;
    }

    /**
     * A number from its digits as they are dialled in the country.
     *
     * @throws IllegalArgumentException where it is none of the three kinds; the digits are not in the message
     */
    public static PhoneNumber of(String digits) {
        if (!digits.matches(MOBILE + "|" + LANDLINE + "|" + SAMPLE)) {
            throw new IllegalArgumentException("not a number that can be dialled");
        }
        return new PhoneNumber(digits);
    }

    /** Whether it belongs to the sample range, which is never dialled for real. */
    public boolean sample() {
        return national.matches(SAMPLE);
    }

    /** With the country code, as providers want it. */
    public String e164() {
        return "+86" + (national.startsWith("0") ? national.substring(1) : national);
    }

    /** The digits as a hand dials them. */
    public String national() {
        return national;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof PhoneNumber number && number.national.equals(national);
    }

    @Override
    public int hashCode() {
        return national.hashCode();
    }

    @Override
    public String toString() {
        return "number";
    }
}
