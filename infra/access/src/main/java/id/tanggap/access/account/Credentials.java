package id.tanggap.access.account;

/** What one signs in with. Handed out once, when it is made; it cannot be read back afterwards. */
public record Credentials(String user, String password, String token) {

    /** Names the user only: secrets do not belong in a log. */
    @Override
    public String toString() {
        return "Credentials[user=" + user + "]";
    }
}
