package id.tanggap.eventstore;

import org.axonframework.serialization.Revision;

/** What the tests' events say. */
@Revision("1")
public record Happened(String what) {}
