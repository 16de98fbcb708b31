package id.tanggap.command.channel.token;

/** What a platform lets in. It is shown to nobody and written nowhere. */
public record AccessToken(String value) {

    /** A log must not know. */
    @Override
    public String toString() {
        return "AccessToken";
    }
}
