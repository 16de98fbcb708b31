package id.tanggap.command.reply;

import id.tanggap.events.person.Sealed;
import java.util.Optional;

/** Opens what is sealed, to hand it to the platform that it goes to. */
@FunctionalInterface
interface Opening {

    /** Nothing once its person was erased. */
    Optional<String> open(Sealed text);
}
