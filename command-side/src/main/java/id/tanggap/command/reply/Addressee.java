package id.tanggap.command.reply;

import id.tanggap.events.person.PersonId;
import java.time.Instant;

/**
 * Who is written to.
 *
 * @param lastHeard when they wrote last
 */
record Addressee(PersonId person, Instant lastHeard) {}
