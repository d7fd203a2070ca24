package gongping.conference;

/** Something that a person or a rule asks of a conference. Wire names stand in {@link Commands}. */
public sealed interface Command permits ConferenceCommand, RoundCommand, InquiryCommand, CallCommand {}
