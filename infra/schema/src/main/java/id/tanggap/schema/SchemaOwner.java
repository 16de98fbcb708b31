package id.tanggap.schema;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

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

    DataSource at(String jdbcUrl) {
        return new DriverManagerDataSource(jdbcUrl, username, password);
    }

    @Override
    public String toString() {
        return "SchemaOwner[" + username + "]";
    }
}
