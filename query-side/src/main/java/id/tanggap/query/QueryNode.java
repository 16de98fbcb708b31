package id.tanggap.query;

import id.tanggap.node.Node;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * The query side as a process of its own, any number of them: answers every {@code GET} and keeps the projections up with
 * the events.
 */
public final class QueryNode {

    private QueryNode() {}

    public static void main(String... arguments) {
        Node.of(Application.class).run(arguments);
    }

    /** No component, so that a scan of the library passes over it. */
    @EnableAutoConfiguration
    @Import(QuerySide.class)
    private static final class Application {}
}
