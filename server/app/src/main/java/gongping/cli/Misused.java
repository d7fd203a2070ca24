package gongping.cli;

import java.net.URI;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What every verb says when it is called wrongly: the fault, and how it is called. An address is explained at once. */
final class Misused implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        var console = wrong.getCommandLine();
        var err = console.getErr();
        err.println(wrong.getMessage());
        if (!isAddress(wrong) && !UnmatchedArgumentException.printSuggestions(wrong, err)) {
            console.usage(err);
        }
        err.flush();
        return console.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static boolean isAddress(ParameterException wrong) {
        var argument = wrong.getArgSpec();
        return argument != null && argument.type().equals(URI.class) && wrong.getValue() != null;
    }
}
