package id.tanggap.schema;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** The role that owns the tables, where it is not the one that serves requests. */
record SchemaOwner(String username, String password) {

    private static final String PREFIX = "tanggap.schema-owner.";

    /** None when the environment names none. */
    static @Nullable SchemaOwner of(Environment environment) {
        String username = environment.getProperty(PREFIX + "username", "");
        String password = environment.getProperty(PREFIX + "password", "");
        if (username.isBlank() != password.isBlank()) {
            throw new SchemaProblem(
                    "Isi keduanya atau kosongkan keduanya: %susername dan %spassword.".formatted(PREFIX, PREFIX),
                    "Set both or neither of %susername and %spassword.".formatted(PREFIX, PREFIX));
        }
        return username.isBlank() ? null : new SchemaOwner(username, password);
    }

    /** A few connections, for all the tables: to log in costs both sides more than most of what is asked. */
    HikariDataSource at(String jdbcUrl) {
        HikariDataSource connections = new HikariDataSource();
        connections.setPoolName("schema-owner");
        connections.setJdbcUrl(jdbcUrl);
        connections.setUsername(username);
        connections.setPassword(password);
        connections.setMinimumIdle(0);
        connections.setMaximumPoolSize(8);
        return connections;
    }

    @Override
    public String toString() {
        return "SchemaOwner[" + username + "]";
    }
}
