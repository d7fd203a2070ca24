package gongping.roster.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * How a text file is encoded: what its byte order mark says, else UTF-8 if every byte of it is UTF-8, else GB18030.
 *
 * @param bom length of the byte order mark in bytes
 */
record Encoding(Charset charset, int bom) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BLOCK = 1 << 16;

    static Encoding of(Path file) throws IOException, TableRefused {
        try (var channel = FileChannel.open(file)) {
            var marked = marked(channel);
            if (marked.bom() > 0) {
                if (!decodes(channel, marked)) {
                    throw new TableRefused("file.encoding", 0);
                }
                return marked;
            }
            for (Charset charset : new Charset[] {StandardCharsets.UTF_8, GB18030}) {
                var guess = new Encoding(charset, 0);
                if (decodes(channel, guess)) {
                    return guess;
                }
            }
            throw new TableRefused("file.encoding", 0);
        }
    }

    private static Encoding marked(FileChannel channel) throws IOException {
        var start = ByteBuffer.allocate(3);
        channel.read(start, 0);
        byte[] b = start.array();
        if (b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        return new Encoding(StandardCharsets.UTF_8, 0);
    }

    /** Reads the whole file: a wrong byte in the last row is as wrong as one in the first. */
    private static boolean decodes(FileChannel channel, Encoding encoding) throws IOException {
        CharsetDecoder decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        channel.position(encoding.bom());
        var bytes = ByteBuffer.allocate(BLOCK);
        var chars = CharBuffer.allocate(BLOCK);
        boolean end = false;
        while (!end) {
            end = channel.read(bytes) < 0;
            bytes.flip();
            while (true) {
                var result = decoder.decode(bytes, chars, end);
                chars.clear();
                if (result.isError()) {
                    return false;
                }
                if (result.isUnderflow()) {
                    break;
                }
            }
            bytes.compact();
        }
        return !decoder.flush(chars).isError();
    }
}
