package gongping.conference.web;

import gongping.disk.SecretFile;
import gongping.draw.Link;
import gongping.draw.Party;
import gongping.draw.SecretChain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The secret chains that this server holds: one file per party and draw, mode 600, never in the database. The file
 * holds K_0 as 64 hex characters. Reading touches the disk: not for an event loop.
 */
public final class Chains {
    private final Path folder;

    /** Chains under this folder, made with mode 700 where it is missing. */
    public Chains(Path folder) {
        this.folder = folder;
    }

    /** Makes the party's chain of this draw and stores it before anything is published of it. */
    public SecretChain make(String draw, Party party, int length) {
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        var chain = new SecretChain(new Link(HexFormat.of().formatHex(secret)), length);
        try {
            var file = file(draw, party);
            Files.createDirectories(
                    file.getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            SecretFile.create(file, chain.origin().hex().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return chain;
    }

    /** The party's link of a round, where this server holds its chain. */
    public Optional<Link> link(String draw, Party party, int length, int round) {
        return held(draw, party, length).map(chain -> chain.link(round));
    }

    /** The party's chain, where this server holds it. */
    public Optional<SecretChain> held(String draw, Party party, int length) {
        var file = file(draw, party);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SecretChain(new Link(Files.readString(file).strip()), length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String draw, Party party) {
        if (!draw.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}")) {
            throw new IllegalArgumentException("draw id");
        }
        return folder.resolve(draw).resolve(party.text() + ".chain");
    }
}
