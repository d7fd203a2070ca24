package gongping.cli;

import picocli.CommandLine.Command;

/** {@code gongping bench}: measurements that can be repeated. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measure this machine.",
        subcommands = {BenchDraw.class, BenchFollow.class, BenchImport.class})
final class Bench {}
