package id.tanggap.events.opd;

import id.tanggap.events.complaint.Actor;
import java.time.Instant;
import org.axonframework.serialization.Revision;

@Revision("1")
public record DelegateDismissed(OpdId opd, String user, Actor by, Instant at) implements OpdEvent {}
