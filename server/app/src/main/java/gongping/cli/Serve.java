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
import java.util.concurrent.TimeUnit;
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
    private static final int WAIT_S = 10;

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
            server = new Gongping(settings, access(settings.database()), node, Scripts.NONE).open();
            if (!greet(server, console)) {
                server.close();
                return CONFIG;
            }
            console.getOut().println("Ready: " + settings.http().baseUrl() + "/");
            console.getOut().flush();
        } catch (SettingsRefused | DatabaseRefused | IllegalStateException refused) {
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

    /** Refuses a database in which a demonstration ran; tells the code for the first administrator where nobody is. */
    private static boolean greet(Gongping server, picocli.CommandLine console) throws Exception {
        var accounts = server.access().accounts();
        if (accounts.anyOfTheDemo().toCompletionStage().toCompletableFuture().get(WAIT_S, TimeUnit.SECONDS)) {
            console.getErr().println("This database has the accounts of a demonstration. Use a fresh one.");
            return false;
        }
        if (!accounts.any().toCompletionStage().toCompletableFuture().get(WAIT_S, TimeUnit.SECONDS)) {
            var code = server.access().pairings().forFirstAdministrator();
            console.getOut()
                    .println("首位管理员的一次性码（一小时内有效） Code for the first administrator: "
                            + code.toCompletionStage()
                                    .toCompletableFuture()
                                    .get(WAIT_S, TimeUnit.SECONDS)
                                    .text());
        }
        return true;
    }

    static Access access(DatabaseSettings database) {
        return new Access(database.url(), login(database.owner()), login(database.runtime()));
    }

    private static Access.Login login(DatabaseSettings.Login login) {
        return new Access.Login(login.user(), login.password());
    }
}
