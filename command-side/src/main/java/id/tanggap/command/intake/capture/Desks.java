package id.tanggap.command.intake.capture;

import id.tanggap.command.complaint.conversation.NamedOffice;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What it takes to put a complaint on the desk of an OPD. */
@FunctionalInterface
public interface Desks {

    /** @param category of the complaint; null as long as nobody has said it */
    NamedOffice of(OpdId opd, @Nullable CategoryId category, Instant now);
}
