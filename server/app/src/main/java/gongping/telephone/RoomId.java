package gongping.telephone;

/** A room where the hall, the desk and one callee hear each other. No personal data. */
public record RoomId(String text) {
    public RoomId {
        if (!text.matches("[A-Za-z0-9._-]{1,100}")) {
            throw new IllegalArgumentException("room id");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
