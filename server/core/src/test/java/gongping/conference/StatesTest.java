package gongping.conference;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.kernel.Actor;
import gongping.kernel.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The documented table is the code: {@code docs/states.md} is what the rules answer. */
class StatesTest {
    private static final Path FILE =
            Path.of("../..").toAbsolutePath().normalize().resolve("docs/states.md");
    private static final Actor SOMEBODY = new Actor("u-second");

    @Test
    void the_table_of_states_and_commands_is_what_the_rules_answer() throws IOException {
        var table = table();
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, table);
        }
        assertThat(FILE).content().isEqualTo(table);
    }

    private static String table() {
        return """
                # States and commands

                What the rules answer to each command in each state. Written by `StatesTest` from the rules themselves
                (`mvn test -Dtest=StatesTest -Dgolden.write=true`), which fails when this file differs. A cell holds the
                events of an accepted command, or the code of the refusal.

                """
                + section("Conference", Situations.phases(), Situations.conferenceCommands())
                + section("Round", Situations.rounds(), Situations.roundCommands())
                + section("Inquiry", Situations.inquiries(), Situations.inquiryCommands())
                + section("Call", Situations.calls(), Situations.callCommands());
    }

    private static String section(
            String title, Map<String, Supplier<Meeting>> states, List<? extends Command> commands) {
        var text = new StringBuilder("## ").append(title).append("\n\n| command |");
        states.keySet().forEach(state -> text.append(' ').append(state).append(" |"));
        text.append("\n|---|").append("---|".repeat(states.size())).append('\n');
        for (var command : commands) {
            text.append("| ").append(name(command)).append(" |");
            states.values()
                    .forEach(state -> text.append(' ')
                            .append(answer(state.get(), command))
                            .append(" |"));
            text.append('\n');
        }
        return text.append('\n').toString();
    }

    private static String name(Command command) {
        var type = "`" + Commands.type(command.getClass()) + "`";
        return command instanceof CallCommand.ReportLine report
                ? type + " "
                        + report.report()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-')
                : type;
    }

    private static String answer(Meeting meeting, Command command) {
        var who = command instanceof CallCommand.ReportLine ? Actor.SYSTEM : SOMEBODY;
        return switch (meeting.answer(who, command)) {
            case Decision.Accepted<Event>(var events) ->
                events.stream().map(Events::type).collect(Collectors.joining(", ", "**", "**"));
            case Decision.Refused<Event>(var why) -> why.code();
        };
    }
}
