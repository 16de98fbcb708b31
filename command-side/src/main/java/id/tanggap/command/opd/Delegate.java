package id.tanggap.command.opd;

import id.tanggap.events.person.PersonId;

/** An officer who works, or worked, in the name of the head. */
public record Delegate(PersonId person, String user, boolean active) {}
