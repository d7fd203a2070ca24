package gongping.draw;

import gongping.kernel.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One draw as its transcript tells it so far. Immutable: appending a line gives the next ceremony and the line's exact
 * bytes, or a refusal. Server and verifier walk the same rules.
 *
 * @param attendance the attendance published for the next cadre round
 * @param rounds the rounds that have ended, round r at r - 1
 * @param named who was called to account by name
 * @param published the link that each party published last, in the order of the parties
 */
public record Ceremony(
        SealedDraw draw,
        Transcript transcript,
        Phase phase,
        Optional<Attendance> attendance,
        List<DrawnRound> rounds,
        Set<CadreId> named,
        List<PublishedLink> published) {
    /** A link that everybody knows, and the round that it opened; round 0 for a commitment. */
    public record PublishedLink(Link link, int round) {}

    public Ceremony {
        rounds = List.copyOf(rounds);
        named = Set.copyOf(named);
        published = List.copyOf(published);
    }

    /** A draw's first line, which publishes its manifest. */
    public static Step.Appended open(SealedDraw draw) {
        var line = Transcript.EMPTY.line(new Body.ManifestPublished(draw.manifest()));
        var commitments = draw.manifest().commitments().stream()
                .map(link -> new PublishedLink(link, 0))
                .toList();
        return new Step.Appended(
                new Ceremony(
                        draw,
                        Transcript.EMPTY.after(line),
                        new Phase.Idle(),
                        Optional.empty(),
                        List.of(),
                        Set.of(),
                        commitments),
                line);
    }

    /** Appends a line, if it may stand next (DRAW/1 §3.9). */
    public Step append(Body body) {
        try {
            var line = transcript.line(body);
            return new Step.Appended(follow(line), line);
        } catch (Unsound e) {
            return new Step.Refused(new Refusal(e.code(), List.of(e.text())));
        }
    }

    /** Takes a line that somebody else wrote, without its LF, if it is byte for byte one that may stand next. */
    public Step read(String text) {
        try {
            var line = LineReader.read(text);
            demandPlace(line);
            return new Step.Appended(follow(line), line);
        } catch (Unsound e) {
            return new Step.Refused(new Refusal(e.code(), List.of(e.text())));
        }
    }

    /** Throws {@link Unsound} if a line does not go on from the last one. */
    void demandPlace(TranscriptLine line) {
        int last = transcript.lines();
        Unsound.unless(line.seq() == last + 1, "line.seq", "seq is not %d", last + 1);
        Unsound.unless(line.prev().equals(transcript.head()), "line.prev", "prev is not the hash of line %d", last);
    }

    /** The ceremony after a line; throws {@link Unsound} if it may not stand next. */
    Ceremony follow(TranscriptLine line) {
        return LineRules.after(this, line.body()).at(transcript.after(line));
    }

    /**
     * Publishes the attendance of the next cadre round; its params name it.
     *
     * @throws IllegalStateException while a round is open: its attendance is part of its seed
     */
    public Ceremony attended(Attendance published) {
        if (isRoundOpen()) {
            throw new IllegalStateException("The attendance of an open round stands");
        }
        return new Ceremony(draw, transcript, phase, Optional.of(published), rounds, named, this.published);
    }

    /**
     * The one line that must come next, where DRAW/1 computes it: the agreed digits, the seed, the result, or who takes
     * a seat that was left. Empty where people decide. Ordering a full roster takes some milliseconds.
     */
    public Optional<Body> due() {
        return switch (phase) {
            case Phase.Keying keying -> keying.agreed().map(Body.DigitsAgreed::new);
            case Phase.Decided(var params, var seed, var written) ->
                Optional.of(written ? result(params, seed) : new Body.SeedComputed(seed.text(), seed.value()));
            case Phase.Leaving leaving -> Optional.of(substitute(leaving));
            case Phase.Idle idle -> Optional.empty();
            case Phase.Revealing revealing -> Optional.empty();
            case Phase.Closed closed -> Optional.empty();
        };
    }

    /** The result of the open round, as soon as all links are in, written or not. */
    public Optional<Body> outcome() {
        return phase instanceof Phase.Decided(var params, var seed, var written)
                ? Optional.of(result(params, seed))
                : Optional.empty();
    }

    /** Number of the last round, void ones and an open one included; 0 before the first. */
    public int lastRound() {
        return rounds.size() + (isRoundOpen() ? 1 : 0);
    }

    public boolean isRoundOpen() {
        return switch (phase) {
            case Phase.Keying keying -> true;
            case Phase.Revealing revealing -> true;
            case Phase.Decided decided -> true;
            case Phase.Idle idle -> false;
            case Phase.Leaving leaving -> false;
            case Phase.Closed closed -> false;
        };
    }

    /** How many rounds are void. */
    public int voids() {
        return (int) rounds.stream().filter(DrawnRound.Voided.class::isInstance).count();
    }

    /** How many more rounds the chains serve. */
    public int roundsLeft() {
        return draw.manifest().rounds() - lastRound();
    }

    /** Params for the next round that seats cadres; {@link #attended} comes first. */
    public Params.Cadres cadreParams(Params.Exclude exclude, List<Quota> quotas) {
        var hash = attendance.orElseThrow().sha256();
        return new Params.Cadres(draw.manifest().draw(), lastRound() + 1, transcript.head(), hash, exclude, quotas);
    }

    /** Params for the next round that orders a cadre's households. */
    public Params.Households householdParams(CadreId cadre, int calls) {
        return new Params.Households(draw.manifest().draw(), lastRound() + 1, transcript.head(), cadre, calls);
    }

    /** Why a link cannot be a party's link of the open round; empty if it hashes to the one published last. */
    public Optional<Refusal> refusal(Party party, Link link) {
        return append(new Body.LinkRevealed(party, link)) instanceof Step.Refused(var refusal)
                ? Optional.of(refusal)
                : Optional.empty();
    }

    /** The seat that somebody holds and has not left, the latest round first. */
    public Optional<DrawnRound.Cadres> seatedIn(CadreId id) {
        return cadreRounds().filter(round -> round.seat(id).isPresent()).reduce((earlier, later) -> later);
    }

    /** The household round that stands for a cadre. */
    public Optional<DrawnRound.Households> householdRound(CadreId id) {
        return rounds.stream()
                .filter(DrawnRound.Households.class::isInstance)
                .map(DrawnRound.Households.class::cast)
                .filter(round -> round.params().cadre().equals(id))
                .findFirst();
    }

    /** Whose turn it is to be called in a household round; empty when its calls have ended. */
    public Optional<CallTurns.Turn> turn(DrawnRound.Households round) {
        return CallTurns.next(
                round.order(), round.params().calls(), draw.manifest().tries(), round.calls());
    }

    /** The walk of a cadre round: who is in its pools. */
    public Selection selection(Params.Cadres params, Attendance attendance) {
        var excluded = params.exclude() == Params.Exclude.NONE
                ? Set.<CadreId>of()
                : cadreRounds()
                        .filter(round -> round.number() != params.round())
                        .flatMap(DrawnRound.Cadres::drawn)
                        .map(Entry.Drawn::id)
                        .collect(Collectors.toSet());
        return new Selection(draw.roster(), draw.groups(), attendance, excluded);
    }

    Stream<DrawnRound.Cadres> cadreRounds() {
        return rounds.stream().filter(DrawnRound.Cadres.class::isInstance).map(DrawnRound.Cadres.class::cast);
    }

    private Body result(Params params, Seed seed) {
        return switch (params) {
            case Params.Cadres cadres ->
                new Body.CadresDrawn(selection(cadres, attendance.orElseThrow()).result(seed.value(), cadres.quotas()));
            case Params.Households households ->
                new Body.HouseholdsOrdered(CallTurns.order(
                        seed.value(), draw.roster().cadre(households.cadre()).orElseThrow()));
        };
    }

    private Body substitute(Phase.Leaving leaving) {
        var round = (DrawnRound.Cadres) rounds.get(leaving.round() - 1);
        var taken = round.drawn().map(Entry.Drawn::id).collect(Collectors.toSet());
        var result = selection(round.params(), round.attendance()).substitute(round.seed(), leaving.quota(), taken);
        return new Body.SeatsFilled(leaving.round(), leaving.quota(), result);
    }

    private Ceremony at(Transcript next) {
        return new Ceremony(draw, next, phase, attendance, rounds, named, published);
    }

    Ceremony in(Phase next) {
        return new Ceremony(draw, transcript, next, attendance, rounds, named, published);
    }

    Ceremony ended(DrawnRound round) {
        var more = new ArrayList<>(rounds);
        more.add(round);
        return new Ceremony(draw, transcript, new Phase.Idle(), Optional.empty(), more, named, published);
    }

    Ceremony changed(DrawnRound round, Phase next) {
        var more = new ArrayList<>(rounds);
        more.set(round.number() - 1, round);
        return new Ceremony(draw, transcript, next, attendance, more, named, published);
    }

    Ceremony naming(CadreId id) {
        var more = new HashSet<>(named);
        more.add(id);
        return new Ceremony(draw, transcript, phase, attendance, rounds, more, published);
    }

    Ceremony revealed(Party party, PublishedLink link, Phase next) {
        var more = new ArrayList<>(published);
        more.set(party.number(), link);
        return new Ceremony(draw, transcript, next, attendance, rounds, named, more);
    }
}
