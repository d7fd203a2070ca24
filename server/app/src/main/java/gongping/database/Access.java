package gongping.database;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where a database is and who may do what there.
 *
 * @param url {@code postgresql://host:port/database}, with {@code ?sslmode=verify-full} where TLS is wanted
 * @param owner owns the tables and changes them when a new version starts; nobody else does
 * @param runtime the running server: INSERT and SELECT only on the ledger, elsewhere what the migrations grant
 */
public record Access(URI url, Login owner, Login runtime) {
    public Access {
        if (!"postgresql".equals(url.getScheme()) || url.getHost() == null) {
            throw new IllegalArgumentException("a database is given as postgresql://host:port/database");
        }
    }

    /** A role and its password. */
    public record Login(String user, String password) {
        public Login {
            if (!user.matches("[a-z_][a-z0-9_]{0,62}")) {
                throw new IllegalArgumentException("a database role is lower-case letters, digits and _");
            }
        }

        @Override
        public String toString() {
            return user;
        }
    }

    /** The address as pgjdbc wants it. */
    String jdbcUrl() {
        return "jdbc:" + url;
    }

    /** A plain blocking connection, for work from the command line. */
    public Connection connect(Login as) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), as.user(), as.password());
    }
}
