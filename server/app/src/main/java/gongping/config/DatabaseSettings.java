package gongping.config;

import java.net.URI;

/**
 * Where the database is and as whom we come.
 *
 * @param url {@code postgresql://host:port/database}
 * @param owner changes the tables when a new version starts
 * @param runtime the running server
 */
public record DatabaseSettings(URI url, Login owner, Login runtime) {
    /** A role and its password. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}
