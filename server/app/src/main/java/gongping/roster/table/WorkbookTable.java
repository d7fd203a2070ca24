package gongping.roster.table;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A workbook, read by a process of its own: whatever it does to that process, this one lives. */
final class WorkbookTable implements Table {
    private static final List<String> LIMITS =
            List.of("-Xmx256m", "-Xss512k", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData");
    private static final long MINUTES_MAX = 5;
    private static final int BUFFER = 1 << 16;
    private static final int EXIT_OUT_OF_MEMORY = 3;

    private final Process process;
    private final DataInputStream in;

    private WorkbookTable(Process process) {
        this.process = process;
        in = new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER));
        CompletableFuture.delayedExecutor(MINUTES_MAX, TimeUnit.MINUTES).execute(process::destroyForcibly);
    }

    static Table open(Path file) throws IOException {
        var command = new java.util.ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(LIMITS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), WorkbookProcess.class.getName()));
        command.add(file.toAbsolutePath().toString());
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        var process = builder.start();
        process.getOutputStream().close();
        return new WorkbookTable(process);
    }

    @Override
    public Optional<Line> next() throws IOException, TableRefused {
        try {
            return Wire.read(in);
        } catch (IOException e) {
            throw (TableRefused)
                    new TableRefused(outOfMemory() ? "workbook.too-large" : "workbook.unreadable", 0).initCause(e);
        }
    }

    private boolean outOfMemory() throws IOException {
        try {
            return process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() == EXIT_OUT_OF_MEMORY;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        in.close();
    }
}
