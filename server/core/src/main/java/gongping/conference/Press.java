package gongping.conference;

/**
 * A command with the revision that its sender saw. It is stale, and refused, only if an event since then changed the
 * very thing that it names ({@link Subjects}).
 *
 * @param ifRev the version of the conference stream on the sender's screen
 */
public record Press(long ifRev, Command command) {
    /** A rule's own command: it follows the present state. */
    public static Press byRule(Command command) {
        return new Press(Long.MAX_VALUE, command);
    }
}
