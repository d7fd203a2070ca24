package gongping.access;

import java.time.Duration;

/**
 * How long a session lasts.
 *
 * @param idle unused; an open socket is use
 * @param most altogether
 */
record Lasting(Duration idle, Duration most) {
    /** A person who signed in. */
    static final Lasting PERSON = new Lasting(Duration.ofMinutes(15), Duration.ofHours(14));

    /** A paired device: it must live through a conference without anybody's hand. */
    static final Lasting DEVICE = new Lasting(Duration.ofHours(14), Duration.ofHours(72));

    /** A desk of the demo. */
    static final Lasting DEMO = new Lasting(Duration.ofHours(14), Duration.ofHours(72));
}
