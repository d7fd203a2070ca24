package gongping.draw;

import java.util.List;

/** What one transcript line says (DRAW/1 §3.9). */
public sealed interface Body {
    /** First line, once. */
    record ManifestPublished(Manifest manifest) implements Body {}

    /** A cadre called to account by name, by somebody of 1 to 40 characters. */
    record CadreNamed(CadreId id, String by) implements Body {
        public CadreNamed {
            if (!DrawText.isName(by, BY_MAX)) {
                throw new IllegalArgumentException("1 to 40 characters, no SPACE at either end");
            }
        }
    }

    /** Opens a round. */
    record ParamsPublished(Params params) implements Body {}

    /** One person's reading of the dice. */
    record DigitsKeyed(Keyer by, Digits digits) implements Body {}

    /** The dice as they hold. */
    record DigitsAgreed(Digits digits) implements Body {}

    /** The value of the beacon that the manifest named. */
    record BeaconRead(String value) implements Body {
        public BeaconRead {
            if (!Seed.isBeaconValue(value)) {
                throw new IllegalArgumentException("1 to 200 printable ASCII characters, no blank at either end");
            }
        }
    }

    /** A party's link. */
    record LinkRevealed(Party party, Link link) implements Body {}

    /** The seed's text and hash. */
    record SeedComputed(String text, Sha256 seed) implements Body {}

    /** A cadre round's result. */
    record CadresDrawn(List<Entry> result) implements Body {
        public CadresDrawn {
            result = List.copyOf(result);
        }
    }

    /** A household round's result: all households of the cadre in the order of their turns. */
    record HouseholdsOrdered(List<HouseholdId> order) implements Body {
        public HouseholdsOrdered {
            order = List.copyOf(order);
        }
    }

    /** A round that is called off before its digits. */
    record Withdrawn() implements Body {}

    /** A round that is void because a party did not reveal. */
    record LinkMissing(Party party) implements Body {}

    /** Somebody seated who cannot be found or left before answering. */
    record CadreLeft(int round, CadreId id) implements Body {}

    /** Who takes the seat of the one who left. */
    record SeatsFilled(int round, Quota quota, List<Entry> result) implements Body {
        public SeatsFilled {
            result = List.copyOf(result);
        }
    }

    /** A household was called. */
    record HouseholdCalled(int round, Call call) implements Body {}

    /** The end of the draw. */
    record DrawClosed(int rounds) implements Body {}

    /** The most characters of {@code by} in {@link CadreNamed}. */
    int BY_MAX = 40;
}
