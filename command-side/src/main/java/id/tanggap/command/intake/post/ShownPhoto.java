package id.tanggap.command.intake.post;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A photo that a post shows.
 *
 * @param name as its platform tells it from all others, in every delivery: an address is another one each time
 */
public record ShownPhoto(String name, PhotoReference reference) {

    /** None where the platform told no address. */
    public static List<ShownPhoto> at(String name, @Nullable String address) {
        return address == null ? List.of() : List.of(new ShownPhoto(name, new PhotoReference.At(address)));
    }
}
