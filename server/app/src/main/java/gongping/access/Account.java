package gongping.access;

import java.util.List;

/**
 * An account.
 *
 * @param id {@code u-} and 16 characters; the actor in the ledger
 * @param name what its holder types and what the watermark shows
 * @param desks where it may sit
 */
public record Account(String id, String name, List<Desk> desks) {
    public Account {
        desks = desks.stream().sorted().toList();
    }
}
