package gongping.telephone;

/**
 * One dialling as the telephone knows it: unique for ever, without personal data. It is the label of the callee's leg,
 * so that a room refuses the same dialling twice.
 */
public record LineId(String text) {
    public LineId {
        if (!text.matches("[A-Za-z0-9._-]{1,100}")) {
            throw new IllegalArgumentException("line id");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
