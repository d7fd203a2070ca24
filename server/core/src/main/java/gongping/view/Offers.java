package gongping.view;

import gongping.conference.Command;
import gongping.conference.Conference;
import gongping.conference.Press;
import gongping.conference.Round;
import gongping.conference.RoundCommand;
import gongping.conference.Rules;
import gongping.kernel.Actor;
import gongping.kernel.Decision;
import gongping.kernel.Order;
import gongping.kernel.Refusal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Asks the rules themselves what a press would meet, so that a screen never offers what would be refused. */
final class Offers {
    private static final Rules RULES = new Rules(manifest -> Optional.empty());
    /** Nobody who has done anything yet: what needs two people is offered to the second. */
    private static final Actor SOMEBODY = new Actor("offer");

    private Offers() {}

    /** A command with all its fields. */
    static Offer of(Conference c, Command command) {
        var from = landed(c, command);
        var refusal = refusal(c, command, from.orElse(Instant.EPOCH));
        return new Offer(
                name(command.getClass()),
                fields(command),
                false,
                refusal.map(Refusal::code),
                refusal.map(Refusal::values).orElse(List.of()),
                refusal.isPresent() ? Optional.empty() : from.map(Instant::toEpochMilli));
    }

    /** What a press at this time would be refused for. */
    static Optional<Refusal> refusal(Conference c, Command command, Instant at) {
        var order = new Order<>("offer", SOMEBODY, at, new Press(c.version(), command));
        return switch (RULES.decide(c, order)) {
            case Decision.Accepted<?> accepted -> Optional.empty();
            case Decision.Refused<?>(var why) -> Optional.of(why);
        };
    }

    /** A command of which the person fills in what {@code fields} does not say. */
    static Offer form(Class<? extends Command> type, Map<String, Object> fields, Optional<Refusal> refusal) {
        return new Offer(
                name(type),
                fields,
                true,
                refusal.map(Refusal::code),
                refusal.map(Refusal::values).orElse(List.of()),
                Optional.empty());
    }

    /** A command whose last field the server itself supplies. */
    static Offer press(Class<? extends Command> type, Map<String, Object> fields, Optional<Refusal> refusal) {
        var form = form(type, fields, refusal);
        return new Offer(form.type(), fields, false, form.blocked(), form.values(), Optional.empty());
    }

    /** The next entry waits until the reel has shown the one before it; a void round for the strip. */
    private static Optional<Instant> landed(Conference c, Command command) {
        if (command instanceof RoundCommand.Spin(int round, int entry)) {
            return landed(c, round, entry);
        }
        if (command instanceof RoundCommand.DeclareLinkMissing(int round, var party)) {
            return c.rounds().get(round) instanceof Round.Keyed keyed
                    ? Optional.of(keyed.stripFrom())
                    : Optional.empty();
        }
        return command instanceof RoundCommand.Announce(int round, int entry)
                ? landed(c, round, entry)
                : Optional.empty();
    }

    private static Optional<Instant> landed(Conference c, int number, int entry) {
        return entry > 0
                        && c.rounds().get(number) instanceof Round.Drawn round
                        && entry < round.slots().size()
                ? round.slots().get(entry - 1).landAt().map(at -> at.plusMillis(Round.ANNOUNCED_AFTER_MS))
                : Optional.empty();
    }

    /** As {@code begin-answering} for BeginAnswering. */
    static String name(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> fields(Command command) {
        var fields = new LinkedHashMap<String, Object>();
        Arrays.stream(command.getClass().getRecordComponents())
                .forEach(component -> fields.put(component.getName(), wire(value(component, command))));
        return fields;
    }

    private static Object value(RecordComponent component, Command command) {
        try {
            return component.getAccessor().invoke(command);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a command is a public record", e);
        }
    }

    /** An id is its text, a constant its wire name, a number and a truth are themselves. */
    private static Object wire(Object value) {
        return switch (value) {
            case Integer number -> number;
            case Boolean truth -> truth;
            case String text -> text;
            case gongping.conference.InquiryId id -> id.text();
            case gongping.conference.QuestionId id -> id.text();
            case gongping.conference.AttemptId id -> id.text();
            case gongping.draw.CadreId id -> id.text();
            case gongping.draw.Party party -> party.text();
            case gongping.draw.Sha256 hash -> hash.hex();
            case Enum<?> constant -> Views.name(constant);
            default -> throw new IllegalArgumentException("not offered whole: " + value.getClass());
        };
    }
}
