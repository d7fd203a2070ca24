package gongping.client;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A form of files (RFC 7578), read from the disk while it is sent. */
record Multipart(String contentType, BodyPublisher body) {
    static Multipart of(List<Path> files) throws FileNotFoundException {
        var boundary = "gongping-" + UUID.randomUUID();
        var parts = new ArrayList<HttpRequest.BodyPublisher>();
        for (var file : files) {
            parts.add(BodyPublishers.ofString("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\";"
                    + " filename=\"" + name(file) + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
            parts.add(BodyPublishers.ofFile(file));
            parts.add(BodyPublishers.ofString("\r\n"));
        }
        parts.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
        var all = BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
        return new Multipart("multipart/form-data; boundary=" + boundary, all);
    }

    /** The name without what would end the header. */
    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replaceAll("[\"\\\\\\p{Cntrl}]", "_");
    }
}
