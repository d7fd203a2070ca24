package gongping.http;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The built pages, read into memory once: {@code web-console/dist} at the root, {@code display/dist} under
 * {@code /display/}. A file whose name carries its hash never changes; the others are asked for again each time.
 */
final class SiteFiles {
    /** One file as it is sent. */
    record File(String type, String tag, boolean hashed, Buffer plain, Optional<Buffer> gzip) {}

    private static final Pattern HASHED = Pattern.compile(".*-[A-Za-z0-9_-]{8,}\\.[a-z0-9]+");
    private static final Pattern DESKS = Pattern.compile("/(desk(/(host|call|pair|prepare|approve)?)?|sign-in)?");
    private static final Pattern PHONES = Pattern.compile("/(pair|keyer|witness|inspect)(/.*)?");
    private static final Pattern PUBLIC = Pattern.compile("/public(/.*)?");
    private static final java.util.Set<String> ALONE = java.util.Set.of("/verify", "/fairness", "/roster", "/notice");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("webmanifest", "application/manifest+json"));
    private static final java.util.Set<String> PACKED = java.util.Set.of("html", "js", "css", "json", "svg", "txt");

    private final Map<String, File> files;

    private SiteFiles(Map<String, File> files) {
        this.files = Map.copyOf(files);
    }

    /** Reads both folders; a missing one is empty. Blocks: called on a worker. */
    static SiteFiles read(Path site) {
        var files = new HashMap<String, File>();
        addAll(files, site.resolve("web-console/dist"), "/");
        addAll(files, site.resolve("display/dist"), "/display/");
        return new SiteFiles(files);
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** The file at this path, or the page that serves it. */
    Optional<File> at(String path) {
        var file = files.get(path);
        return Optional.ofNullable(file == null ? files.get(page(path)) : file);
    }

    private static String page(String path) {
        if (DESKS.matcher(path).matches()) {
            return "/console.html";
        }
        if (PHONES.matcher(path).matches()) {
            return "/mobile.html";
        }
        if (PUBLIC.matcher(path).matches()) {
            return "/public.html";
        }
        if (ALONE.contains(path)) {
            return path + ".html";
        }
        return path.equals("/display/") ? "/display/index.html" : path;
    }

    private static void addAll(Map<String, File> files, Path folder, String prefix) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var found = Files.walk(folder)) {
            for (var file : found.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                var ending = name.substring(name.lastIndexOf('.') + 1);
                if (TYPES.containsKey(ending)) {
                    files.put(prefix + name, file(name, ending, Files.readAllBytes(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File file(String name, String ending, byte[] bytes) {
        var gzip = PACKED.contains(ending) ? Optional.of(Packing.gzip(bytes)) : Optional.<Buffer>empty();
        return new File(
                TYPES.getOrDefault(ending, "application/octet-stream"),
                "\"" + hash(bytes) + "\"",
                HASHED.matcher(name).matches(),
                Buffer.buffer(bytes),
                gzip.filter(packed -> packed.length() < bytes.length));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
