package gongping.telephone;

import java.time.Instant;

/** A call that the provider has and that may be the one that is looked for. */
public record Found(ProviderId provider, Instant created, LineStatus status) {}
