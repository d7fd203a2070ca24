package gongping.people;

import gongping.conference.Callee;
import gongping.conference.Conference;
import gongping.conference.Inquiry;
import gongping.conference.Respondent;
import gongping.conference.Round;
import gongping.conference.Statement;
import gongping.draw.CadreId;
import gongping.draw.HouseholdId;
import gongping.draw.Quota;
import gongping.kernel.Actor;
import gongping.roster.DeskCard;
import gongping.roster.Dialable;
import gongping.roster.Directory;
import gongping.roster.GroupValue;
import gongping.roster.Households;
import gongping.vault.Vault;
import gongping.view.CallDirectory;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The people of one conference. {@link #learn} reads what a state newly names; the directories then answer from memory.
 * What was erased is not there any more.
 */
public final class People implements gongping.view.Directory, CallDirectory {
    private static final Actor SCREENS = Actor.SYSTEM;
    /** Stands where a masked name stood. */
    private static final String ERASED = "已删除";

    private final Directory roster;
    private final Households households;
    private final Vault vault;
    private final Places places;
    private final Calling calling;
    private final Map<String, String> groups;
    private final Map<HouseholdId, Home> homes = new ConcurrentHashMap<>();
    /** Empty where nothing was found: each look is a row of the vault's record, so nothing is looked for twice. */
    private final Map<Callee, Optional<DeskCard>> desk = new ConcurrentHashMap<>();

    private final Map<String, Optional<String>> words = new ConcurrentHashMap<>();
    private final Set<HouseholdId> erased = ConcurrentHashMap.newKeySet();

    /** Over a sealed roster. */
    public People(Directory roster, Households households, Vault vault, Places places, Calling calling) {
        this.roster = roster;
        this.households = households;
        this.vault = vault;
        this.places = places;
        this.calling = calling;
        this.groups = roster.groupValues().stream()
                .collect(Collectors.toMap(
                        value -> value.group() + "/" + value.value(), GroupValue::label, (first, second) -> first));
    }

    /** Reads from the vault what this state names and is not known yet; done, the directories know it. */
    public Future<Void> learn(Conference state) {
        var reads = new ArrayList<Future<?>>();
        for (var round : state.rounds().values()) {
            if (round instanceof Round.Ordered ordered && !ordered.order().isEmpty()) {
                ordered.order().stream().filter(id -> !homes.containsKey(id)).forEach(id -> reads.add(fetch(id)));
            }
        }
        state.calls().values().stream()
                .map(call -> call.attempt().callee())
                .filter(callee -> !desk.containsKey(callee) && !isErased(callee))
                .forEach(callee -> reads.add(card(callee)));
        statements(state).stream()
                .filter(statement -> !words.containsKey(statement.id()))
                .forEach(statement -> reads.add(read(statement)));
        return Future.join(reads).mapEmpty();
    }

    Future<Boolean> erase(HouseholdId id, Actor by) {
        return households.erase(id, by);
    }

    Future<Boolean> isErased(HouseholdId id, Actor by) {
        return households
                .card(id, by)
                .map(card -> card.filter(known -> known.maskedName().isEmpty()).isPresent());
    }

    /** What a reading under way brings later is not kept either. */
    void forget(Conference state, HouseholdId id) {
        erased.add(id);
        homes.computeIfPresent(id, (known, home) -> new Home(ERASED, home.place()));
        desk.keySet().removeIf(this::isErased);
        said(state, id).forEach(statement -> words.put(statement.id(), Optional.empty()));
    }

    private boolean isErased(Callee callee) {
        return callee instanceof Callee.OfHousehold(int round, var household, int turn) && erased.contains(household);
    }

    private static List<Statement> said(Conference state, HouseholdId id) {
        return state.inquiries().values().stream()
                .map(Inquiry::sheet)
                .flatMap(sheet -> Stream.of(sheet.answers(), sheet.aside().answers()))
                .flatMap(answers -> answers.entrySet().stream())
                .filter(answer -> answer.getKey().of().equals(new Respondent.OneHousehold(id)))
                .flatMap(answer -> answer.getValue().words().stream())
                .toList();
    }

    private Future<?> fetch(HouseholdId id) {
        return households
                .card(id, SCREENS)
                .onSuccess(found -> found.ifPresent(card -> homes.compute(id, (known, home) -> {
                    var gone = card.maskedName().isEmpty() || erased.contains(id);
                    return new Home(gone ? ERASED : card.maskedName(), card.place());
                })));
    }

    private Future<?> card(Callee callee) {
        var found = switch (callee) {
            case Callee.OfHousehold household -> households.forDesk(household.household(), SCREENS);
            case Callee.OfCadre cadre -> households.forDesk(cadre.cadre(), SCREENS);
        };
        return found.onSuccess(card -> desk.compute(callee, (known, old) -> card.filter(one -> !isErased(callee))));
    }

    private Future<?> read(Statement statement) {
        return vault.words(statement.id(), SCREENS).onSuccess(found -> words.putIfAbsent(statement.id(), found));
    }

    private static List<Statement> statements(Conference state) {
        var all = new ArrayList<Statement>();
        state.inquiries()
                .values()
                .forEach(inquiry -> inquiry.sheet()
                        .answers()
                        .values()
                        .forEach(given -> given.words().ifPresent(all::add)));
        state.records().commitments().values().forEach(commitment -> all.add(commitment.what()));
        state.records()
                .discrepancies()
                .values()
                .forEach(discrepancy -> discrepancy.withdrawn().ifPresent(all::add));
        return all;
    }

    @Override
    public Optional<Official> official(CadreId id) {
        return roster.cadre(id).map(card -> new Official(card.name(), card.unit(), card.post(), card.township()));
    }

    @Override
    public Optional<Home> home(HouseholdId id) {
        return Optional.ofNullable(homes.get(id));
    }

    @Override
    public String where(String code) {
        return places.named(code);
    }

    @Override
    public String group(Quota.Filter filter) {
        return groups.getOrDefault(filter.toString(), filter.toString());
    }

    @Override
    public Optional<String> words(Statement statement) {
        return words.getOrDefault(statement.id(), Optional.empty());
    }

    @Override
    public Optional<Line> line(Callee callee) {
        return desk.getOrDefault(callee, Optional.empty()).map(card -> new Line(number(card, callee), card.sealed()));
    }

    @Override
    public List<String> script(Callee callee) {
        return calling.scripts().of(callee);
    }

    @Override
    public boolean handOnly() {
        return calling.handOnly();
    }

    Future<Dialable> number(Callee callee, Actor by, boolean reveal) {
        return switch (callee) {
            case Callee.OfCadre(var cadre) -> reveal ? households.reveal(cadre, by) : households.dial(cadre, by);
            case Callee.OfHousehold(int round, var household, int turn) ->
                households.forDesk(household, by).compose(card -> {
                    int index = index(
                            callee, card.map(one -> one.maskedPhones().size()).orElse(0));
                    return reveal ? households.reveal(household, index, by) : households.dial(household, index, by);
                });
        };
    }

    /** A second number of the same sealed row takes its turn within the tries (telephony.md §4.1). */
    static int index(Callee callee, int numbers) {
        return switch (callee) {
            case Callee.OfHousehold(int round, var household, int turn) -> numbers == 0 ? 0 : (turn - 1) % numbers;
            case Callee.OfCadre cadre -> 0;
        };
    }

    private static String number(DeskCard card, Callee callee) {
        var numbers = card.maskedPhones();
        return numbers.isEmpty() ? "" : numbers.get(index(callee, numbers.size()));
    }
}
