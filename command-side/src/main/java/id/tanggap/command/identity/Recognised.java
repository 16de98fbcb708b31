package id.tanggap.command.identity;

import id.tanggap.events.person.PersonId;

/**
 * Who somebody is.
 *
 * @param erased whether the person was erased after what is to be said of them happened: then nothing of it may be kept
 */
public record Recognised(PersonId person, boolean erased) {}
