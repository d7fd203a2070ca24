package gongping.conference;

/** Something that happened in a conference. Ids and codes only; wire names stand in {@link Events}. */
public sealed interface Event permits ConferenceEvent, RoundEvent, InquiryEvent, CallEvent {}
