package gongping.cli;

import gongping.database.Access;
import gongping.database.PostgresProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which database a verb works on: that of a data folder, which is started if it does not run, or one by URL. */
final class WhichDatabase {
    /** The address of a database, which is no server's. */
    static final class Database implements ITypeConverter<URI> {
        @Override
        public URI convert(String text) {
            return URI.create(text);
        }
    }

    @Option(names = "--data", paramLabel = "DIR", description = "a data folder with the embedded PostgreSQL")
    @Nullable Path data;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "postgresql://host:port/database",
            converter = Database.class)
    @Nullable URI url;

    @Option(names = "--user", paramLabel = "NAME", description = "role, with --url", defaultValue = "gongping")
    String user = "";

    @Option(names = "--password-file", paramLabel = "FILE", description = "file with the password, with --url")
    @Nullable Path passwordFile;

    /** A connection, and the PostgreSQL that was started for it if it was. */
    record Open(Connection connection, @Nullable PostgresProcess started) implements AutoCloseable {
        @Override
        public void close() throws SQLException {
            connection.close();
            if (started != null) {
                started.close();
            }
        }
    }

    /** Whether anything names one. */
    boolean named() {
        return url != null || data != null;
    }

    Open open(CommandLine line) throws SQLException {
        if (url != null) {
            var login = new Access.Login(user, password());
            return new Open(new Access(url, login, login).connect(login), null);
        }
        if (data == null || !Files.isDirectory(data)) {
            throw new ParameterException(line, "say which database: --data DIR of an earlier start, or --url URL");
        }
        var postgres = PostgresProcess.start(PostgresProcess.home(data), said -> {});
        try {
            return new Open(postgres.access().connect(postgres.access().runtime()), postgres);
        } catch (SQLException e) {
            postgres.close();
            throw e;
        }
    }

    private String password() {
        try {
            return passwordFile == null ? "" : Files.readString(passwordFile).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the password file", e);
        }
    }
}
