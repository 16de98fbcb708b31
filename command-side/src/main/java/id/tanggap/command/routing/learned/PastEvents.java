package id.tanggap.command.routing.learned;

import java.util.stream.Stream;

/** The events from which is learned, all that ever happened, in their order; read, it is closed. */
@FunctionalInterface
interface PastEvents {

    Stream<?> all();
}
