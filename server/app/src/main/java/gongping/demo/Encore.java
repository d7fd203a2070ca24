package gongping.demo;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a demonstration begins again once its conference is closed: over another folder; the old one stays. */
final class Encore {
    private static final int PORT = 8080;

    private Encore() {}

    /** In words, with the whole command. */
    static String told(Demo.Wish wish, Path here) {
        return "The conference of %s is closed and stays there. For another one: %s"
                .formatted(seen(wish.data(), here), command(wish, here));
    }

    private static String command(Demo.Wish wish, Path here) {
        var command = new StringBuilder("./gongping demo");
        if (wish.small()) {
            command.append(" --small");
        }
        if (wish.canary()) {
            command.append(" --canary");
        }
        if (wish.autopilot()) {
            command.append(" --autopilot");
        }
        if (wish.pace() != 1) {
            command.append(" --pace ")
                    .append(BigDecimal.valueOf(wish.pace()).stripTrailingZeros().toPlainString());
        }
        if (wish.port() != PORT) {
            command.append(" --port ").append(wish.port());
        }
        return command.append(" --data ").append(seen(next(wish.data()), here)).toString();
    }

    private static Path seen(Path folder, Path here) {
        return folder.startsWith(here) ? here.relativize(folder) : folder;
    }

    /** The first that is not there: {@code small-2} after {@code small}, {@code small-3} after that. */
    private static Path next(Path data) {
        var name = String.valueOf(data.getFileName()).replaceFirst("-[0-9]{1,4}$", "");
        int number = 2;
        while (Files.exists(data.resolveSibling(name + "-" + number))) {
            number++;
        }
        return data.resolveSibling(name + "-" + number);
    }
}
