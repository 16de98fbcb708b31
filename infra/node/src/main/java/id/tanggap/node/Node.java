package id.tanggap.node;

import org.springframework.boot.SpringApplication;

/** A process that serves until it is told to stop, and then finishes what is under way. */
public final class Node {

    private Node() {}

    /** An application made of these sources, to be run from a {@code main} method. */
    public static SpringApplication of(Class<?> source) {
        // Read from the system properties alone: without it Axon calls its makers once a day.
        System.setProperty("axoniq.update-checker.disabled", "true");
        SpringApplication application = new SpringApplication(source);
        application.addListeners(new UnreadConsole());
        return application;
    }
}
