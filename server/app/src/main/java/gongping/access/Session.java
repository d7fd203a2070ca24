package gongping.access;

import java.time.Instant;

/**
 * An open session.
 *
 * @param principal who it is
 * @param name the account's name, or the desk's for a device
 * @param endsAt when it ends at the latest
 */
public record Session(Principal principal, String name, Instant endsAt) {}
