package gongping.roster;

import gongping.kernel.Refusal;

/** Whether a number may be dialled. */
public sealed interface Dialable {
    /**
     * It is the number that was sealed.
     *
     * @param digits digits only; personal: for the telephone, or a recorded reveal
     */
    record Allowed(String digits) implements Dialable {
        /** Shows no digit. */
        @Override
        public String toString() {
            return "Allowed[]";
        }
    }

    /** {@code phone.not-sealed}: the vault differs from the seal; {@code phone.none}: no such number, or erased. */
    record Refused(Refusal why) implements Dialable {}
}
