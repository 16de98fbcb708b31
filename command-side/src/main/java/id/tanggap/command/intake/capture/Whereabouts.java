package id.tanggap.command.intake.capture;

import id.tanggap.events.complaint.PlaceCode;
import java.util.Optional;

/** Which place a citizen's own words name for certain; rather none than a wrong one. */
@FunctionalInterface
public interface Whereabouts {

    Optional<PlaceCode> in(String words);
}
