package gongping.conference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** 交办: a team was sent on the spot and reports by a date. */
public record Dispatch(InquiryId inquiry, Optional<DiscrepancyId> discrepancy, LocalDate dueOn, Instant at) {}
