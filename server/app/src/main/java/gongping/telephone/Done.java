package gongping.telephone;

/** What became of an order to a line that exists. */
public enum Done {
    /** The provider says that it is so now. */
    DONE,
    /** There is no such leg or call any more. */
    GONE,
    /** Asked of a person; a fact follows when it is done. */
    ASKED
}
