package id.tanggap.command.complaint.conversation;

import id.tanggap.events.complaint.Deadlines;
import id.tanggap.events.opd.OpdId;
import org.jspecify.annotations.Nullable;

/**
 * An OPD that a leader names, with what it takes to put a complaint on its desk.
 *
 * @param head the user of the head of this moment
 * @param deadlines in case the complaint comes to its desk
 */
public record NamedOffice(OpdId opd, @Nullable String head, Deadlines deadlines) {}
