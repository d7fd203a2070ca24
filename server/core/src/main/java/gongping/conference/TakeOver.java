package gongping.conference;

import static gongping.kernel.Decision.accept;
import static gongping.kernel.Decision.refuse;

import gongping.conference.ConferenceEvent.LinesOffered;
import gongping.conference.ConferenceEvent.LinesTakenOver;
import gongping.conference.RoundCommand.OfferLines;
import gongping.conference.RoundCommand.TakeOverLines;
import gongping.draw.Body;
import gongping.draw.CadreId;
import gongping.draw.Ceremony;
import gongping.draw.Step;
import gongping.kernel.Actor;
import gongping.kernel.Decision;
import gongping.kernel.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How lines that the second machine wrote from paper become this server's own (draw.md §4): every line must be, byte
 * for byte, the next one that may stand; the machine offers them, and a person takes them over. Only what finishes a
 * round is taken, so a second machine alone can open nothing and decide nothing.
 */
final class TakeOver {
    private static final int LINES_MAX = 64;

    private final Conference state;
    private final LocalDate today;
    private final List<Event> events = new ArrayList<>();
    private Ceremony draw;
    private Optional<Body.SeedComputed> seed = Optional.empty();

    private TakeOver(Conference state, LocalDate today) {
        this.state = state;
        this.today = today;
        this.draw = state.draw().orElseThrow();
    }

    static Decision<Event> offer(Conference state, OfferLines c, LocalDate today) {
        var read = new TakeOver(state, today);
        var refusal = read.take(c.lines());
        return refusal.isPresent()
                ? new Decision.Refused<>(refusal.get())
                : accept(new LinesOffered(c.lines(), read.draw.transcript().head()));
    }

    static Decision<Event> decide(Conference state, TakeOverLines c, Actor by, LocalDate today) {
        var offered = state.second().offered();
        if (offered.isEmpty() || !offered.get().head().equals(c.head())) {
            return refuse("takeover.none");
        }
        if (offered.get().by().equals(by)) {
            return refuse("takeover.second-person-needed");
        }
        var read = new TakeOver(state, today);
        var refusal = read.take(offered.get().lines());
        if (refusal.isPresent()) {
            return new Decision.Refused<>(refusal.get());
        }
        var all = new ArrayList<Event>();
        all.add(new LinesTakenOver(offered.get().lines().size(), c.head()));
        all.addAll(read.events);
        return accept(all);
    }

    private Optional<Refusal> take(List<String> lines) {
        if (lines.isEmpty() || lines.size() > LINES_MAX) {
            return Optional.of(Refusal.of("takeover.lines", LINES_MAX));
        }
        if (state.liveCall().isPresent()) {
            return Optional.of(Refusal.of("call.live"));
        }
        for (int i = 0; i < lines.size(); i++) {
            var refusal = take(lines.get(i), i + 1);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return draw.due().isPresent() ? Optional.of(Refusal.of("takeover.unfinished")) : Optional.empty();
    }

    private Optional<Refusal> take(String text, int number) {
        return switch (draw.read(text)) {
            case Step.Refused(var why)
            when number == 1 && (why.code().equals("line.seq") || why.code().equals("line.prev")) ->
                Optional.of(Refusal.of("takeover.not-extending"));
            case Step.Refused(var why) -> Optional.of(Refusal.of("takeover.broken", number, why.code()));
            case Step.Appended(var next, var line) -> {
                int round = draw.lastRound();
                draw = next;
                yield say(line.body(), round, number);
            }
        };
    }

    /** The events that write the same line. */
    private Optional<Refusal> say(Body body, int round, int number) {
        return switch (body) {
            case Body.DigitsKeyed(var by, var digits) -> says(new RoundEvent.DigitsKeyed(round, by, digits));
            case Body.DigitsAgreed(var digits) -> says(new RoundEvent.DigitsAgreed(round, digits));
            case Body.BeaconRead(var value) -> says(new RoundEvent.BeaconGiven(round, value));
            case Body.LinkRevealed(var party, var link) -> says(new RoundEvent.LinkRevealed(round, party, link));
            case Body.SeedComputed computed -> {
                seed = Optional.of(computed);
                yield Optional.empty();
            }
            case Body.CadresDrawn drawn -> says(RoundRules.result(round, seed.orElseThrow(), drawn));
            case Body.HouseholdsOrdered ordered -> says(RoundRules.result(round, seed.orElseThrow(), ordered));
            case Body.LinkMissing(var party) ->
                says(new RoundEvent.RoundVoided(round, RoundEvent.Cause.LINK_MISSING, Optional.of(party)));
            case Body.CadreLeft(int of, var id) -> left(of, id);
            case Body.SeatsFilled(int of, var quota, var result) ->
                says(new RoundEvent.SubstituteDrawn(of, leaver().orElseThrow(), quota, result));
            case Body.Withdrawn b -> other(number);
            case Body.ManifestPublished b -> other(number);
            case Body.CadreNamed b -> other(number);
            case Body.ParamsPublished b -> other(number);
            case Body.HouseholdCalled b -> other(number);
            case Body.DrawClosed b -> other(number);
        };
    }

    private Optional<Refusal> says(Event event) {
        events.add(event);
        return Optional.empty();
    }

    private static Optional<Refusal> other(int number) {
        return Optional.of(Refusal.of("takeover.line-type", number));
    }

    /** Who left must have been seated here: his entry is announced first, and the rest of the lines taken over then. */
    private Optional<Refusal> left(int round, CadreId id) {
        var inquiry = state.inquiries().values().stream()
                .filter(one ->
                        one.cadre().equals(id) && one.origin() instanceof Origin.Drawn(int of, int slot) && of == round)
                .findFirst();
        if (inquiry.isEmpty()) {
            return Optional.of(Refusal.of("takeover.not-seated", id.text()));
        }
        boolean reported = inquiry.get().stage() instanceof Inquiry.Stage.LeftReported;
        boolean waits = inquiry.get().stage() instanceof Inquiry.Stage.Seated
                || inquiry.get().stage() instanceof Inquiry.Stage.Answering;
        if (!reported && !waits) {
            return Optional.of(Refusal.of("inquiry.too-late"));
        }
        if (!reported) {
            events.add(new InquiryEvent.LeftReported(inquiry.get().id()));
        }
        events.add(new InquiryEvent.LeftConfirmed(inquiry.get().id(), round, id));
        events.add(new ConferenceEvent.AnswerDateSet(
                id, today.plusDays(state.plan().orElseThrow().answerDays())));
        return Optional.empty();
    }

    /** The seats line follows its left line at once. */
    private Optional<InquiryId> leaver() {
        return events.reversed().stream()
                .filter(InquiryEvent.LeftConfirmed.class::isInstance)
                .map(event -> ((InquiryEvent.LeftConfirmed) event).inquiry())
                .findFirst();
    }
}
