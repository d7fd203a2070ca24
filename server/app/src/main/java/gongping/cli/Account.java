package gongping.cli;

import picocli.CommandLine.Command;

/** Accounts of a running server. */
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        description = "Accounts of a running server, over its HTTP API.",
        subcommands = {AccountAdd.class, AccountPassword.class})
final class Account {}
