package id.tanggap.eventstore.config;

import id.tanggap.eventstore.kurrent.Admission;
import id.tanggap.eventstore.kurrent.KurrentConnection;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/**
 * Makes the user whom {@code tanggap.eventstoredb.connection} names and lets it read {@code $all}, as the administrator whom
 * {@code tanggap.eventstoredb.admin-connection} names, and ends; so that no node need be an administrator. It is told what a
 * node is told, in the same ways. Done again it changes nothing.
 *
 * <p>Exit code 0 when the user is let in.
 */
public final class AdmitUser {

    private AdmitUser() {}

    public static void main(String... arguments) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        ConfigurationPropertySources.attach(environment);
        try {
            System.out.println(admit(environment));
        } catch (EventStoreException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    static String admit(Environment environment) {
        String user = environment.getProperty("tanggap.eventstoredb.connection", "");
        String admin = environment.getProperty("tanggap.eventstoredb.admin-connection", "");
        if (user.isBlank() || admin.isBlank()) {
            throw new IllegalArgumentException(
                    "Sebutkan tanggap.eventstoredb.connection dengan nama dan kata sandi, dan"
                            + " tanggap.eventstoredb.admin-connection. / Name tanggap.eventstoredb.connection with a user and its"
                            + " password, and tanggap.eventstoredb.admin-connection.");
        }
        try (KurrentConnection connection = KurrentConnection.to(admin).open()) {
            return new Admission(connection).admit(user);
        }
    }
}
