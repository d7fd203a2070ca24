package gongping.roster;

import gongping.draw.CadreId;
import gongping.draw.HouseholdId;
import gongping.kernel.Actor;
import gongping.kernel.Refusal;
import gongping.vault.Vault;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/**
 * The people behind a roster's numbers. Every look is on record in the vault, with its purpose, before its answer
 * leaves.
 */
public final class Households {
    private final Vault vault;
    private final Directory directory;

    Households(Vault vault, Directory directory) {
        this.vault = vault;
        this.directory = directory;
    }

    /** What a screen may show; empty for a household that this roster does not have. */
    public Future<Optional<HouseholdCard>> card(HouseholdId id, Actor by) {
        var place = directory.place(id);
        if (place.isEmpty()) {
            return Future.succeededFuture(Optional.empty());
        }
        return read(id, by, Vault.Purpose.DISPLAY)
                .map(found -> Optional.of(new HouseholdCard(
                        id, found.map(p -> Masked.name(p.name())).orElse(""), place.get())));
    }

    /** What the call desk may know; empty where it was erased. */
    public Future<Optional<DeskCard>> forDesk(HouseholdId id, Actor by) {
        return read(id, by, Vault.Purpose.DESK)
                .map(found -> found.map(p -> new DeskCard(
                        p.name(),
                        directory.village(id).orElse(""),
                        p.phones().stream().map(Masked::phone).toList(),
                        Optional.of(directory.leaf(id).equals(Optional.of(p.leaf(id)))))));
    }

    /** The same of a cadre who answers by telephone. */
    public Future<Optional<DeskCard>> forDesk(CadreId id, Actor by) {
        return vault.read(VaultRows.of(directory.summary().id(), id), by, Vault.Purpose.DESK)
                .map(mobile -> mobile.flatMap(m -> directory
                        .cadre(id)
                        .map(card ->
                                new DeskCard(card.name(), card.unit(), List.of(Masked.phone(m)), Optional.empty()))));
    }

    /**
     * A number in full, to be shown because somebody pressed for it, and recorded as that.
     *
     * @param index which of the household's numbers, from 0
     */
    public Future<Dialable> reveal(HouseholdId id, int index, Actor by) {
        return number(id, index, by, Vault.Purpose.REVEAL);
    }

    /** A cadre's number in full, as {@link #reveal(HouseholdId, int, Actor)}. */
    public Future<Dialable> reveal(CadreId id, Actor by) {
        return mobile(id, by, Vault.Purpose.REVEAL);
    }

    /** A number for the telephone: given only where the whole row still is what was sealed. */
    public Future<Dialable> dial(HouseholdId id, int index, Actor by) {
        return number(id, index, by, Vault.Purpose.DIAL);
    }

    /** A cadre's number for the telephone. It is not part of the seal. */
    public Future<Dialable> dial(CadreId id, Actor by) {
        return mobile(id, by, Vault.Purpose.DIAL);
    }

    /** Forgets a household's name, numbers, address and salt. Roster, hashes and draws stay valid. */
    public Future<Boolean> erase(HouseholdId id, Actor by) {
        return vault.erase(VaultRows.of(directory.summary().id(), id), by);
    }

    private Future<Dialable> number(HouseholdId id, int index, Actor by, Vault.Purpose purpose) {
        return read(id, by, purpose).map(found -> {
            if (found.isEmpty() || index < 0 || index >= found.get().phones().size()) {
                return new Dialable.Refused(Refusal.of("phone.none", id));
            }
            var sealed = directory.leaf(id);
            return sealed.isPresent() && sealed.get().equals(found.get().leaf(id))
                    ? new Dialable.Allowed(found.get().phones().get(index))
                    : new Dialable.Refused(Refusal.of("phone.not-sealed", id));
        });
    }

    private Future<Dialable> mobile(CadreId id, Actor by, Vault.Purpose purpose) {
        return vault.read(VaultRows.of(directory.summary().id(), id), by, purpose)
                .map(found -> found.<Dialable>map(Dialable.Allowed::new)
                        .orElseGet(() -> new Dialable.Refused(Refusal.of("phone.none", id))));
    }

    private Future<Optional<VaultRows.Private>> read(HouseholdId id, Actor by, Vault.Purpose purpose) {
        return vault.read(VaultRows.of(directory.summary().id(), id), by, purpose)
                .map(text -> text.map(VaultRows.Private::parse));
    }
}
