package id.tanggap.access.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What one signs in with. Handed out once, when it is made; it cannot be read back afterwards.
 *
 * @param password for the first sign-in, which asks for one of the own choice
 * @param token for software; null where none was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Credentials(
        String user, String password, @Nullable String token) {

    /** Names the user only: secrets do not belong in a log. */
    @Override
    public String toString() {
        return "Credentials[user=" + user + "]";
    }
}
