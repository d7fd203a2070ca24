package gongping.roster;

import gongping.draw.CadreId;
import gongping.draw.HouseholdId;
import gongping.draw.HouseholdLines;
import gongping.draw.Sha256;
import gongping.vault.Vault;
import java.util.Arrays;
import java.util.List;

/** How personal data of a roster lie in the vault. */
final class VaultRows {
    private static final String HOUSEHOLD = "household";
    private static final String MOBILE = "mobile";

    /**
     * What the vault keeps of a household.
     *
     * @param salt 32 hex characters
     */
    record Private(String salt, String name, List<String> phones, String address) {
        String text() {
            return HouseholdLines.privateText(name, phones, address);
        }

        Sha256 leaf(HouseholdId id) {
            return HouseholdLines.leaf(id, salt, text());
        }

        static Private parse(String kept) {
            String[] lines = kept.split("\n", 2);
            String[] parts = lines[1].split("\t", -1);
            var phones = parts[1].isEmpty() ? List.<String>of() : Arrays.asList(parts[1].split(",", -1));
            return new Private(lines[0], parts[0], List.copyOf(phones), parts[2]);
        }
    }

    private VaultRows() {}

    static String of(RosterId roster, HouseholdId id) {
        return "household/" + roster + "/" + id;
    }

    static String of(RosterId roster, CadreId id) {
        return "cadre/" + roster + "/" + id;
    }

    static Vault.Plain household(RosterId roster, HouseholdId id, Private data) {
        return new Vault.Plain(of(roster, id), HOUSEHOLD, data.salt() + "\n" + data.text());
    }

    static Vault.Plain mobile(RosterId roster, CadreId id, String mobile) {
        return new Vault.Plain(of(roster, id), MOBILE, mobile);
    }
}
