package gongping.conference;

import java.time.Instant;

/** What the server writes outside the ledger so that the public has it. */
public enum Disk {
    /** The last signed checkpoint of the draw's log: nothing more is published before it is kept. */
    LOG,
    /** The published bundle as a plain folder on a second disk. */
    SECOND;

    /** Why it cannot be written. */
    public enum Fault {
        /** The folder is not there: the disk is unplugged or not mounted. */
        MISSING,
        FULL,
        /** The disk or the folder is read-only for the server. */
        READ_ONLY,
        /** The disk does not answer. */
        SLOW,
        /** What lies there contradicts the ledger; it is left as it is. */
        DIFFERS,
        /** Anything else; the server's log has the words of the system. */
        BROKEN
    }

    /** It cannot be written, since when. */
    public record Trouble(Fault fault, Instant since) {}
}
