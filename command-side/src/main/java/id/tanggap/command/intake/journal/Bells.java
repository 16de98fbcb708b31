package id.tanggap.command.intake.journal;

/**
 * Each wakes those who do one thing.
 *
 * @param handling for what came in or may go on
 * @param asking for what a platform must be asked for
 */
public record Bells(Bell handling, Bell asking) {

    public Bells() {
        this(new Bell(), new Bell());
    }
}
