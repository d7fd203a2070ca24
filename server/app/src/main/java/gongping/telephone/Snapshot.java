package gongping.telephone;

/**
 * How one call stands when asked.
 *
 * @param provider the call
 * @param status its status
 * @param seconds how long it has lasted, 0 where not known
 */
public record Snapshot(ProviderId provider, LineStatus status, int seconds) {}
