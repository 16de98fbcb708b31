package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * The complaint is that its citizen is put under pressure because of another one: it is for the inspectorate alone.
 *
 * @param over the other one, which tells nobody of this
 */
@Revision("1")
public record RetaliationReported(ComplaintId complaint, ComplaintId over, Actor by, Instant at)
        implements ComplaintEvent {}
