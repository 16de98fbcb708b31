package id.tanggap.command.casework;

import id.tanggap.command.form.Done;
import java.util.OptionalLong;

/**
 * The wish was granted, now or before.
 *
 * @param id the complaint
 * @param version how many events it has; a question with {@code ?seen=<version>} waits until they can be read
 */
public record Granted(String id, long version) implements Done {

    @Override
    public OptionalLong awaited() {
        return OptionalLong.of(version);
    }
}
