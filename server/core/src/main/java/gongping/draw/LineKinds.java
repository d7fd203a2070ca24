package gongping.draw;

import java.util.List;
import java.util.stream.Stream;

/** What a transcript line is, in the words of the {@code on} column of the checks. */
final class LineKinds {
    private LineKinds() {}

    /** What the line is by itself. */
    static Stream<String> of(Body body) {
        return Stream.concat(
                Stream.of(LineWriter.type(body)),
                switch (body) {
                    case Body.ManifestPublished b -> Stream.of("text");
                    case Body.ParamsPublished(Params.Cadres params) -> Stream.of("text", "params-cadre");
                    case Body.ParamsPublished(Params.Households params) -> Stream.of("text", "params-household");
                    case Body.Withdrawn b -> Stream.of("void-withdrawn");
                    case Body.LinkMissing b -> Stream.of("void-missing");
                    default -> Stream.of();
                });
    }

    /** What it is at the place where it stands. */
    static List<String> of(Phase phase, Body body) {
        return switch (phase) {
            case Phase.Keying keying -> {
                boolean digits = body instanceof Body.DigitsKeyed || body instanceof Body.DigitsAgreed;
                yield Stream.concat(
                                digits ? Stream.of("digits") : Stream.of(),
                                keying.agreed().stream().map(due -> "due-public"))
                        .toList();
            }
            case Phase.Decided decided -> List.of(decided.written() ? "due-result" : "due-seed");
            case Phase.Leaving leaving -> List.of("due-seats");
            case Phase.Idle idle -> List.of();
            case Phase.Revealing revealing -> List.of();
            case Phase.Closed closed -> List.of();
        };
    }
}
