package gongping.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program once more, in a virtual machine of its own. */
public final class OwnJava {
    private static final int WARNS_SINCE = 23;

    private OwnJava() {}

    /** The command line of a verb with these options of the machine, which has nothing to warn about. */
    public static List<String> command(List<String> options, List<String> verb) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= WARNS_SINCE) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("gongping.cli.Main");
        command.addAll(verb);
        return command;
    }
}
