package gongping.draw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Reads one file of a bundle, whoever made the bundle: plain files only, and none larger than it can rightly be. */
final class BundleReader {
    private BundleReader() {}

    static byte[] read(Bundle bundle, String name, int bytesMax) {
        var file = switch (bundle) {
            case Bundle.Held(var files) -> Optional.ofNullable(files.get(name)).orElseThrow(() -> missing(name));
            case Bundle.Folder(var folder) -> read(folder, name, bytesMax);
        };
        if (file.length > bytesMax) {
            throw Unsound.at(1, "file.too-large", "%s is larger than %d bytes", name, bytesMax);
        }
        return file;
    }

    private static byte[] read(Path folder, String name, int bytesMax) {
        try {
            int slash = name.indexOf('/');
            if (slash >= 0
                    && !attributes(folder.resolve(name.substring(0, slash))).isDirectory()) {
                throw notPlain(name);
            }
            if (!attributes(folder.resolve(name)).isRegularFile()) {
                throw notPlain(name);
            }
            try (var in = Files.newInputStream(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                return in.readNBytes(bytesMax + 1);
            }
        } catch (NoSuchFileException e) {
            throw missing(name);
        } catch (IOException e) {
            throw Unsound.at(1, "file.unreadable", "%s cannot be read", name);
        }
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static Unsound missing(String name) {
        return Unsound.at(1, "file.missing", "%s is missing", name);
    }

    private static Unsound notPlain(String name) {
        return Unsound.at(1, "file.not-plain", "%s is a link, or something else than a file", name);
    }
}
