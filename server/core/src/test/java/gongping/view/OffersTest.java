package gongping.view;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.AttemptId;
import gongping.conference.Command;
import gongping.conference.Conference;
import gongping.conference.InquiryId;
import gongping.conference.LineReport;
import gongping.conference.Press;
import gongping.conference.QuestionId;
import gongping.draw.CadreId;
import gongping.draw.Party;
import gongping.kernel.Actor;
import gongping.kernel.Decision;
import gongping.kernel.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A press that a screen offers is never refused, and one that it shows as blocked is. */
class OffersTest {
    private static final List<Class<?>> COMMANDS = Arrays.stream(Command.class.getPermittedSubclasses())
            .flatMap(group -> Arrays.stream(group.getPermittedSubclasses()))
            .<Class<?>>map(type -> type)
            .toList();

    @Property(tries = 15)
    void an_offer_without_an_obstacle_is_accepted_from_its_time_on(@ForAll long seed)
            throws ReflectiveOperationException {
        var meeting = Moves.play(seed, 110);
        int seen = 0;
        for (var c : meeting.settled) {
            for (var offer : whole(c)) {
                var decision = decide(c, offer, meeting.now.plusSeconds(3_600));
                assertThat(decision instanceof Decision.Accepted<?>)
                        .as(offer + " at " + c.version() + ": " + decision)
                        .isEqualTo(offer.blocked().isEmpty());
                seen++;
            }
            var main = HostView.of(c, Names.ALL).next().main();
            assertThat(main.flatMap(Offer::blocked)
                            .filter(code -> !code.startsWith("call.") && !code.startsWith("inquiry.")))
                    .as("at " + c.version())
                    .isEmpty();
        }
        assertThat(seen).isPositive();
    }

    /** In this conference somebody takes his consent back between the order and the word that he is on air. */
    @Example
    void a_call_in_a_hand_whose_consent_was_taken_back_is_not_confirmed_on_air() throws ReflectiveOperationException {
        an_offer_without_an_obstacle_is_accepted_from_its_time_on(6_103_905L);
    }

    private static List<Offer> whole(Conference c) {
        var next = HostView.of(c, Names.ALL).next();
        var offers = new ArrayList<>(next.others());
        next.main().ifPresent(offers::add);
        offers.addAll(CallDeskView.of(c, Names.ALL, Names.ALL).offers());
        return offers.stream().filter(offer -> !offer.form()).toList();
    }

    private static Decision<?> decide(Conference c, Offer offer, Instant late) throws ReflectiveOperationException {
        var at = offer.from().map(Instant::ofEpochMilli).orElse(late);
        return Meeting.RULES.decide(
                c, new Order<>("k", new Actor("u-any"), at, new Press(c.version(), command(offer))));
    }

    private static Command command(Offer offer) throws ReflectiveOperationException {
        var type = COMMANDS.stream()
                .filter(one -> Offers.name(one).equals(offer.type()))
                .findFirst()
                .orElseThrow();
        var components = type.getRecordComponents();
        var constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(component -> component.getType()).toArray(Class<?>[]::new));
        var values = Arrays.stream(components)
                .map(component -> component.getType() == Optional.class
                        ? Optional.empty()
                        : value(
                                component.getType(),
                                Optional.ofNullable(offer.fields().get(component.getName()))
                                        .orElseThrow()))
                .toArray();
        return (Command) constructor.newInstance(values);
    }

    private static Object value(Class<?> type, Object wire) {
        if (type == LineReport.class) {
            return LineReport.valueOf(((String) wire).toUpperCase(Locale.ROOT).replace('-', '_'));
        }
        if (type == InquiryId.class) {
            return new InquiryId((String) wire);
        }
        if (type == QuestionId.class) {
            return new QuestionId((String) wire);
        }
        if (type == AttemptId.class) {
            return new AttemptId((String) wire);
        }
        if (type == CadreId.class) {
            return CadreId.parse((String) wire).orElseThrow();
        }
        return type == Party.class ? Party.parse((String) wire).orElseThrow() : wire;
    }
}
