package gongping.http;

/**
 * The operations of one feature. A feature has one such class in its {@code web} package and names it in the
 * composition root. {@link #mount} is called once for each event loop, so it keeps no state of its own.
 */
public interface Routes {
    /** Adds the feature's operations. */
    void mount(Operations operations);
}
