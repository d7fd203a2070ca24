package gongping.view;

import java.util.List;

/**
 * The whole record of the evening in words, in air time, for whoever asks for it; the public page carries its newest
 * lines alone.
 *
 * @param lines everything that happened, newest first
 */
public record RecordView(List<LiveLine> lines) {}
