package gongping.telephone;

/** The provider's own id of a call. */
public record ProviderId(String text) {
    public ProviderId {
        if (!text.matches("[A-Za-z0-9._-]{1,120}")) {
            throw new IllegalArgumentException("provider id");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
