package id.tanggap.command.intake.entry;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a platform shows to everybody of a video that staff name. */
@FunctionalInterface
public interface ShownVideos {

    /**
     * A video.
     *
     * @param id the platform's own
     * @param handle of whoever posted it
     * @param text below it
     * @param author the name that is shown
     */
    record Shown(
            String id,
            String handle,
            @Nullable String text,
            @Nullable String author) {}

    /** Nothing where the platform does not answer; what was typed stands then. */
    Optional<Shown> at(URI link);
}
