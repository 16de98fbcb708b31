package id.tanggap.events.opd;

import id.tanggap.events.complaint.Actor;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Name, kind or parent changed. */
@Revision("1")
public record OpdDescribed(
        OpdId opd, String name, OpdKind kind, @Nullable OpdId parent, Actor by, Instant at) implements OpdEvent {}
