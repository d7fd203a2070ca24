package gongping.telephone.manual;

/** What became of an entry. */
public enum Entered {
    /** It counts. */
    COUNTS,
    /** Nobody ordered the call on air. */
    NOT_ORDERED,
    /** There is no such call at hand. */
    NO_SUCH_CALL
}
