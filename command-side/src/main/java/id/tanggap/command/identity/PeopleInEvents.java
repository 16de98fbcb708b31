package id.tanggap.command.identity;

import java.util.Collection;
import java.util.Set;

/** Of whom there is something in the events already. */
@FunctionalInterface
public interface PeopleInEvents {

    /** Those of these people, by the value of their ids. */
    Set<String> among(Collection<String> people);
}
