package id.tanggap.command.intake;

import org.jspecify.annotations.Nullable;

/** Nothing can be taken out of a drawer that was destroyed, so nothing can be put into it either. */
public final class DestroyedDrawer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DestroyedDrawer(String drawer, @Nullable Throwable cause) {
        super("The key of " + drawer + " was destroyed", cause);
    }
}
