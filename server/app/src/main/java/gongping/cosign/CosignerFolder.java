package gongping.cosign;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongping.disk.FolderLock;
import gongping.disk.SecretFile;
import gongping.disk.WholeFile;
import gongping.tlog.Cosigner;
import gongping.tlog.KeyUse;
import gongping.tlog.SigningKey;
import gongping.tlog.TreeHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a cosigner owns: a key, mode 600, and what was signed last for each log. The second file is made with the first
 * and must be there: whoever signs without it could sign two histories.
 */
public final class CosignerFolder implements AutoCloseable {
    private static final String KEY = "cosigner.key";
    private static final String HEADS = "heads";
    private static final int SECRET_BYTES = 32;

    private final Path folder;
    private final FolderLock lock;
    private final SigningKey key;
    private final Map<String, Cosigner.Head> heads;

    private CosignerFolder(Path folder, FolderLock lock, SigningKey key, Map<String, Cosigner.Head> heads) {
        this.folder = folder;
        this.lock = lock;
        this.key = key;
        this.heads = heads;
    }

    /** Makes a key of this name in a folder that has none yet; signs for nobody so far. */
    public static SigningKey make(Path folder, String name) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (Files.exists(folder.resolve(KEY)) || Files.exists(folder.resolve(HEADS))) {
            throw new IOException(folder + " has a cosigner already");
        }
        var secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        var key = SigningKey.of(name, KeyUse.COSIGNER, secret);
        WholeFile.writeSecret(folder.resolve(HEADS), new byte[0]);
        WholeFile.writeSecret(folder.resolve(KEY), (key.secretText() + "\n").getBytes(UTF_8));
        return key;
    }

    /** Opens it for this process alone. */
    public static CosignerFolder open(Path folder) throws IOException {
        var file = folder.resolve(KEY);
        if (!Files.isRegularFile(file) || !Files.isRegularFile(folder.resolve(HEADS))) {
            throw new IOException(folder + " lacks " + KEY + " or " + HEADS + ": who has lost either makes a new key");
        }
        var key = SigningKey.parse(SecretFile.read(file).strip())
                .filter(read -> read.verifierKey().use() == KeyUse.COSIGNER)
                .orElseThrow(() -> new IOException(file + " holds no cosigner's key"));
        var lock = FolderLock.of(folder);
        try {
            return new CosignerFolder(folder, lock, key, heads(folder.resolve(HEADS)));
        } catch (IOException damaged) {
            lock.close();
            throw damaged;
        }
    }

    private static Map<String, Cosigner.Head> heads(Path file) throws IOException {
        var heads = new TreeMap<String, Cosigner.Head>();
        for (var line : Files.readAllLines(file)) {
            var words = line.split(" ", -1);
            var root = words.length == 3 ? TreeHash.parse(words[2]) : Optional.<TreeHash>empty();
            if (root.isEmpty() || !words[1].matches("[0-9]{1,18}")) {
                throw new IOException(file + " is damaged: nothing is signed");
            }
            heads.put(words[0], new Cosigner.Head(Long.parseLong(words[1]), root.get()));
        }
        return heads;
    }

    /** The key. */
    public SigningKey key() {
        return key;
    }

    /** What was signed last for a log. */
    Optional<Cosigner.Head> head(String origin) {
        return Optional.ofNullable(heads.get(origin));
    }

    /** Keeps what is about to be signed; on the disk when this returns. */
    void keep(String origin, Cosigner.Head head) throws IOException {
        var more = new TreeMap<>(heads);
        more.put(origin, head);
        var text = new StringBuilder();
        more.forEach((log, last) -> text.append(log)
                .append(' ')
                .append(last.size())
                .append(' ')
                .append(last.root().base64())
                .append('\n'));
        WholeFile.writeSecret(folder.resolve(HEADS), text.toString().getBytes(UTF_8));
        heads.put(origin, head);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
