package gongping.telephone.manual;

/** What became of an entry. */
public enum Entered {
    /** It counts. */
    COUNTS,
    /** A second person has to say the same. */
    NEEDS_SECOND_PERSON,
    /** The second was the first. */
    SAME_PERSON,
    /** Nobody ordered the call on air. */
    NOT_ORDERED,
    /** There is no such call at hand. */
    NO_SUCH_CALL
}
