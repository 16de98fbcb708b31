package id.tanggap.command.person.erasure;

import id.tanggap.events.person.PersonId;

/** A person who was erased; there is nothing to know of one who was not. */
public record ErasedPerson(PersonId person) {}
