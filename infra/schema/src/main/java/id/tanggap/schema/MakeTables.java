package id.tanggap.schema;

import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Makes all tables that this program knows, or brings them up to date, and ends; so that the nodes that serve requests
 * need not know the owner's password. It is told what a node is told, in the same ways: {@code spring.datasource.url},
 * {@code .username} and {@code .password} of the role that serves, and {@code tanggap.schema-owner.username} and {@code
 * .password}. Done again it changes nothing.
 *
 * <p>Exit code 0 when the tables are as they must be.
 */
public final class MakeTables {

    private MakeTables() {}

    public static void main(String... arguments) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        ConfigurationPropertySources.attach(environment);
        try {
            run(environment);
        } catch (SchemaProblem e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** As {@link #main}, within this process. */
    public static void run(Environment environment) {
        SchemaOwner owner = SchemaOwner.of(environment);
        if (owner == null) {
            throw new SchemaProblem(
                    "Sebutkan pemilik tabel: tanggap.schema-owner.username dan tanggap.schema-owner.password.",
                    "Name the owner of the tables: tanggap.schema-owner.username and tanggap.schema-owner.password.");
        }
        DriverManagerDataSource serving = new DriverManagerDataSource(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password"));
        new Tables(owner).bringUpToDate(serving, Migrations.onTheClasspath().all());
        System.out.println("Tabel siap. / The tables are ready.");
    }
}
