package id.tanggap.command.complaint;

import id.tanggap.events.complaint.Accused;
import id.tanggap.events.complaint.AuthorNamed;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintRedacted;
import id.tanggap.events.complaint.PassagesMasked;
import id.tanggap.events.complaint.PassagesUnmasked;
import id.tanggap.events.complaint.Publicity;
import id.tanggap.events.person.Sealed;
import java.util.Set;

/**
 * What of a complaint may be known.
 *
 * @param named whether it is known how its author is called
 * @param masked what staff covered by hand
 * @param redacted whether its author was erased
 * @param accused whom it is about, and who must not learn of it while it is confidential
 */
public record Disclosure(Publicity publicity, boolean named, Set<Sealed> masked, boolean redacted, Accused accused) {

    static Disclosure begun(ComplaintCaptured captured) {
        return new Disclosure(Publicity.begun(captured), captured.author() != null, Set.of(), false, Accused.NOBODY);
    }

    Disclosure after(ComplaintEvent event) {
        Publicity next = publicity.after(event);
        return switch (event) {
            case AuthorNamed _ -> new Disclosure(next, true, masked, redacted, accused);
            case PassagesMasked e -> new Disclosure(next, named, Sets.with(masked, e.passages()), redacted, accused);
            case PassagesUnmasked e ->
                new Disclosure(next, named, Sets.without(masked, e.passages()), redacted, accused);
            case ComplaintRedacted _ -> new Disclosure(next, named, masked, true, accused);
            default -> new Disclosure(next, named, masked, redacted, accused.after(event));
        };
    }
}
