package gongping.draw;

/** One of the two people who key the dice, neither seeing the other's digits (DRAW/1 §3.5). */
public enum Keyer {
    ONE("1"),
    TWO("2");

    private final String text;

    Keyer(String text) {
        this.text = text;
    }

    /** How the transcript writes it. */
    public String text() {
        return text;
    }

    public Keyer other() {
        return this == ONE ? TWO : ONE;
    }
}
