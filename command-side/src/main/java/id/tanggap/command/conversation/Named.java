package id.tanggap.command.conversation;

import id.tanggap.events.opd.OpdId;
import java.util.List;

/**
 * Whom a message names. What a reply carries along by itself names nobody.
 *
 * @param offices the OPDs that it names, itself or by their heads, in its order
 * @param us whether it names an account of the government, was sent to one, or stands at its place
 * @param carried whether a reply carried along a name of the government, and no other stands in it
 */
public record Named(List<OpdId> offices, boolean us, boolean carried) {

    public static final Named NOBODY = new Named(List.of(), false, false);

    public Named {
        offices = List.copyOf(offices);
    }

    public static Named government(OpdId... offices) {
        return new Named(List.of(offices), true, false);
    }
}
