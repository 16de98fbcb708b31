package id.tanggap.events.opd;

import id.tanggap.events.complaint.Actor;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

@Revision("1")
public record OpdRegistered(
        OpdId opd, String name, OpdKind kind, @Nullable OpdId parent, Actor by, Instant at) implements OpdEvent {}
