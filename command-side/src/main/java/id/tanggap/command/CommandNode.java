package id.tanggap.command;

import id.tanggap.node.Node;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * The command side as a process of its own, any number of them: takes webhooks and every request that is not a {@code
 * GET}, and runs the reactions to events.
 */
public final class CommandNode {

    private CommandNode() {}

    public static void main(String... arguments) {
        Node.of(Application.class).run(arguments);
    }

    /** No component, so that a scan of the library passes over it. */
    @EnableAutoConfiguration
    @Import(CommandSide.class)
    private static final class Application {}
}
