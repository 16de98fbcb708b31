package id.tanggap.command.intake.post;

/** What is known of the post that another one answers, beside its id. */
public sealed interface Above {

    /** There is none, or the platform cannot be asked for it. */
    record Nothing() implements Above {}

    /** The platform can be asked for it. */
    record Askable(Question question) implements Above {}

    /** The platform was asked, and showed it. */
    record Shown(Post post) implements Above {}

    /** The platform was asked, and did not show it. */
    record Hidden() implements Above {}
}
