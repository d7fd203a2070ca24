package gongping.telephone;

/** What a callee hears on picking up: who calls, that it is live and recorded, that hanging up is fine. */
public sealed interface Greeting {
    /** A text that the provider reads out; at most 300 characters. */
    record Spoken(String text) implements Greeting {
        public Spoken {
            if (text.isBlank() || text.length() > 300 || text.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("greeting");
            }
        }
    }

    /** A recording at a public https address. */
    record Recorded(java.net.URI address) implements Greeting {
        public Recorded {
            if (!"https".equals(address.getScheme())) {
                throw new IllegalArgumentException("a recording is fetched by https");
            }
        }
    }
}
