package gongping.cli;

import gongping.Gongping;
import gongping.config.DatabaseSettings;
import gongping.config.Settings;
import gongping.config.SettingsRefused;
import gongping.database.Access;
import gongping.database.DatabaseRefused;
import gongping.people.Scripts;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The server of a real conference. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Run the server of a real conference until it is stopped.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:stopped", "78:the settings or the database are refused; every reason is named"})
final class Serve implements Callable<Integer> {
    private static final int CONFIG = 78;

    @Spec
    @Nullable CommandSpec spec;

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "the settings")
    @Nullable Path config;

    @Option(names = "--node", paramLabel = "NAME", description = "this server's lasting name (${DEFAULT-VALUE})")
    String node = "node-1";

    @Override
    public Integer call() throws Exception {
        var console = Objects.requireNonNull(spec).commandLine();
        var home = Path.of(System.getProperty("gongping.home", "."))
                .toAbsolutePath()
                .normalize();
        Gongping server;
        try {
            var settings = Settings.read(Objects.requireNonNull(config), home);
            server = new Gongping(settings, access(settings.database()), node, Scripts.NONE);
            console.getOut().println("Ready: " + settings.http().baseUrl() + "/");
            console.getOut().flush();
        } catch (SettingsRefused | DatabaseRefused refused) {
            console.getErr().println(refused.getMessage());
            return CONFIG;
        }
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            stopped.countDown();
        }));
        stopped.await();
        return 0;
    }

    private static Access access(DatabaseSettings database) {
        return new Access(database.url(), login(database.owner()), login(database.runtime()));
    }

    private static Access.Login login(DatabaseSettings.Login login) {
        return new Access.Login(login.user(), login.password());
    }
}
