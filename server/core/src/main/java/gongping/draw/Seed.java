package gongping.draw;

import java.util.List;
import java.util.Optional;

/**
 * Everything that decides a round, and nothing else (DRAW/1 §3.6).
 *
 * @param links the server's, then the witnesses', in order
 * @param beacon its value, if the manifest has a beacon
 */
public record Seed(
        Code draw,
        int round,
        Sha256 manifest,
        Sha256 params,
        Digits digits,
        List<Link> links,
        Optional<String> beacon) {
    public Seed {
        links = List.copyOf(links);
    }

    /** Whether a text can be a beacon's value: 1 to 200 characters U+0020 to U+007E, no blank at either end. */
    public static boolean isBeaconValue(String text) {
        return !text.isEmpty()
                && text.length() <= 200
                && text.chars().allMatch(c -> c >= 0x20 && c <= 0x7e)
                && !text.startsWith(" ")
                && !text.endsWith(" ");
    }

    /** The exact text. */
    public String text() {
        var text = new StringBuilder("DRAW/1 seed\n");
        text.append("draw=").append(draw).append("\nround=").append(round);
        text.append("\nmanifest=").append(manifest).append("\nparams=").append(params);
        text.append("\npublic=").append(digits).append('\n');
        for (int i = 0; i < links.size(); i++) {
            text.append(new Party(i)).append('=').append(links.get(i)).append('\n');
        }
        return text.append("beacon=").append(beacon.orElse("none")).append('\n').toString();
    }

    /** S: what the tickets are made with. */
    public Sha256 value() {
        return Sha256.of(text());
    }
}
