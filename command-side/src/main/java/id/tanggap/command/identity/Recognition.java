package id.tanggap.command.identity;

import id.tanggap.command.identity.PersonKey.Kind;
import id.tanggap.events.person.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is recognised. By the first key that is known; by nothing of an erased person, unless it is told of a time
 * before the erasure. Whoever is known in several ways turns out to be one person.
 */
final class Recognition {

    /** What an alias names, and as what. */
    record Alias(String alias, String sort, String person) {}

    /** What is known of aliases and people. */
    interface Known {

        /** The name of a person, or of a key, that nobody can guess. */
        String pseudonym(String name);

        @Nullable
        Alias alias(String alias);

        /** The aliases that name a person. */
        Stream<Alias> naming(String person);

        boolean inEvents(String person);

        /** Nothing if the person is not erased. */
        Optional<Instant> erasedAt(String person);
    }

    /**
     * What came of it.
     *
     * @param aliases to be kept from now on, in place of those of the same name
     * @param oneAndTheSame people who turned out to be one; fewer than two if nobody did
     */
    record Result(Recognised who, List<Alias> aliases, Set<String> oneAndTheSame) {}

    private final Known known;
    private final Instant at;

    /** @param at of when it is told */
    Recognition(Known known, Instant at) {
        this.known = known;
        this.at = at;
    }

    Result of(Sought sought) {
        if (sought.keys().stream().allMatch(key -> key.kind() == Kind.POST)) {
            String author = known.pseudonym(sought.keys().getFirst().name());
            return new Result(new Recognised(new PersonId(author), false), List.of(), Set.of());
        }
        List<PersonKey> keys = sought.keys().stream()
                .filter(key -> !hasChangedHands(key, sought.keys()))
                .toList();
        Set<String> people = new LinkedHashSet<>();
        Stream.ofNullable(sought.formerName())
                .map(known::pseudonym)
                .filter(known::inEvents)
                .forEach(people::add);
        keys.forEach(key -> Stream.ofNullable(named(key)).forEach(people::add));
        keys.stream()
                .flatMap(key -> key.formerNames().stream())
                .map(known::pseudonym)
                .filter(known::inEvents)
                .forEach(people::add);

        Set<String> alive = new TreeSet<>();
        @Nullable String person = null;
        @Nullable String erased = null;
        for (String each : people) {
            Optional<Instant> end = known.erasedAt(each);
            if (end.isEmpty()) {
                alive.add(each);
                person = person == null ? each : person;
            } else if (at.isBefore(end.get())) {
                erased = each;
            }
        }
        if (person == null && erased != null) {
            return new Result(new Recognised(new PersonId(erased), true), List.of(), Set.of());
        }
        return person == null ? newcomer(sought, keys.getFirst()) : recognised(person, sought, alive);
    }

    private Result newcomer(Sought sought, PersonKey primary) {
        for (int life = 0; ; life++) {
            String person = known.pseudonym(life == 0 ? primary.name() : primary.name() + "\n" + life);
            Optional<Instant> end = known.erasedAt(person);
            if (end.isEmpty()) {
                return recognised(person, sought, Set.of(person));
            }
            if (at.isBefore(end.get())) {
                return new Result(new Recognised(new PersonId(person), true), List.of(), Set.of());
            }
        }
    }

    private Result recognised(String person, Sought sought, Set<String> alive) {
        List<Alias> aliases = new ArrayList<>();
        for (PersonKey key : sought.keys()) {
            String alias = known.pseudonym(key.name());
            String named = named(key);
            boolean otherwise = named != null && alive.contains(named);
            boolean follows = named == null && alias.equals(person);
            if (!otherwise && !follows) {
                aliases.add(new Alias(alias, key.sort(), person));
            }
        }
        return new Result(new Recognised(new PersonId(person), false), aliases, alive);
    }

    /** Whom a key names by now. */
    private @Nullable String named(PersonKey key) {
        String alias = known.pseudonym(key.name());
        Alias kept = known.alias(alias);
        return kept != null ? kept.person() : known.inEvents(alias) ? alias : null;
    }

    /** Whether a handle came with an account while whom it names has another account there. */
    private boolean hasChangedHands(PersonKey handle, List<PersonKey> keys) {
        if (handle.kind() != Kind.HANDLE) {
            return false;
        }
        String alias = known.pseudonym(handle.name());
        Alias kept = known.alias(alias);
        String person = kept == null ? alias : kept.person();
        for (PersonKey key : keys) {
            if (handle.yieldsTo(key.sort())) {
                String account = known.pseudonym(key.name());
                Predicate<Alias> another =
                        each -> each.sort().equals(key.sort()) && !each.alias().equals(account);
                boolean own = known.naming(person).anyMatch(each -> each.alias().equals(account));
                return !own && known.naming(person).anyMatch(another);
            }
        }
        return false;
    }
}
