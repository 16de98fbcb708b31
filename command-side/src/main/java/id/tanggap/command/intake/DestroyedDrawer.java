package id.tanggap.command.intake;

/** Nothing can be put into a drawer that was destroyed: nobody could ever take it out again. */
public final class DestroyedDrawer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DestroyedDrawer(String drawer, Throwable cause) {
        super("The key of " + drawer + " was destroyed", cause);
    }
}
