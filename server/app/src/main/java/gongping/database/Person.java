package gongping.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Who runs PostgreSQL's programs. PostgreSQL refuses root, so as root on Linux they run in a user namespace of their
 * own ({@code unshare -U}: the files stay root's, every folder stays reachable) or, where namespaces are forbidden, as
 * the system user {@code postgres} or {@code nobody}, who then owns the data.
 *
 * @param prefix what stands before a command
 * @param uid who must own the data, -1 where it is the caller already
 * @param gid the group, -1 likewise
 */
record Person(List<String> prefix, int uid, int gid) {
    private static final List<String> USERS = List.of("postgres", "nobody");

    static Person present() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Person(List.of(), -1, -1);
        }
        var namespace = new Person(List.of("unshare", "--user"), 0, 0);
        return namespace.works() ? namespace : systemUser();
    }

    static Person systemUser() {
        return USERS.stream()
                .flatMap(name -> passwd().stream().filter(line -> line.startsWith(name + ":")))
                .map(line -> line.split(":", -1))
                .map(parts -> new Person(
                        List.of("setpriv", "--reuid=" + parts[2], "--regid=" + parts[3], "--clear-groups"),
                        Integer.parseInt(parts[2]),
                        Integer.parseInt(parts[3])))
                .filter(Person::works)
                .findFirst()
                .orElseThrow(() -> new DatabaseRefused(
                        "database.root",
                        "PostgreSQL does not run as root, and neither unshare nor setpriv work here."
                                + " Start the program as an ordinary user."));
    }

    /** The whole command line. */
    List<String> command(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Gives a folder and all in it to this person. */
    void own(Path folder) {
        if (uid < 0) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                Files.setAttribute(file, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot hand the data folder to the user who runs PostgreSQL", e);
        }
    }

    /** Refuses a program or folder that this person cannot reach, with a way out. */
    void mustReach(Path path) {
        if (!prefix.isEmpty()
                && new Command(command(List.of("test", "-r", path.toString())))
                                .run()
                                .code()
                        != 0) {
            throw new DatabaseRefused(
                    "database.folder",
                    "Started by root, PostgreSQL runs as another user, who cannot reach " + path
                            + ". Choose a data folder outside root's home.");
        }
    }

    private boolean works() {
        return new Command(command(List.of("true"))).run().code() == 0;
    }

    private static List<String> passwd() {
        try {
            return Files.readAllLines(Path.of("/etc/passwd"));
        } catch (IOException e) {
            return List.of();
        }
    }
}
