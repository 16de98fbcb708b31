package id.tanggap.command.identity;

import id.tanggap.command.identity.Recognition.Alias;
import id.tanggap.command.identity.Recognition.Result;
import id.tanggap.events.person.PersonId;
import id.tanggap.eventstore.shredding.PersonalData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Recognises people, and remembers what was learnt of who is who. In the transaction of the caller: what is learnt is kept
 * if and only if what it was learnt from is.
 */
public final class Identities {

    private static final String PERSON = "person";

    private final JdbcClient sql;
    private final PersonalData data;
    private final PeopleInEvents people;

    Identities(JdbcClient sql, PersonalData data, PeopleInEvents people) {
        this.sql = sql;
        this.data = data;
        this.people = people;
    }

    /** Somebody to be recognised, of when something is told of them. */
    public record Told(Sought who, Instant at) {}

    /** Under which pseudonym traces of somebody are kept before it is known who it is. */
    public PersonId nameOf(PersonKey key) {
        return new PersonId(data.pseudonym(PERSON, key.name()));
    }

    /** The same, and under which it was kept before there was one spelling. */
    public Stream<String> everyNameOf(PersonKey key) {
        return Stream.concat(Stream.of(key.name()), key.formerNames().stream())
                .map(name -> data.pseudonym(PERSON, name));
    }

    /** Who it is; what is learnt of the keys is kept. */
    public Recognised recognise(Sought sought, Instant at) {
        return recogniseAll(List.of(new Told(sought, at))).getFirst();
    }

    /**
     * Who does something now. It comes after every erasure, whatever the clock of another node says of when that was.
     */
    public PersonId recogniseNow(Sought sought) {
        return recognise(sought, Instant.MAX).person();
    }

    /**
     * Whom somebody's keys name by now.
     *
     * @param people who turn out to be one if they are recognised
     * @param erased as {@link Recognised#erased()}
     */
    public record Glimpse(Set<PersonId> people, boolean erased) {}

    /** The same as {@link #recognise}, but nothing is learnt, and nothing is kept of who only passes by. */
    public Glimpse look(Sought sought, Instant at) {
        Result result = new Recognition(snapshot(List.of(sought), Reading.PASSING), at).of(sought);
        return new Glimpse(
                Stream.concat(
                                Stream.of(result.who().person()),
                                result.oneAndTheSame().stream().map(PersonId::new))
                        .collect(Collectors.toSet()),
                result.who().erased());
    }

    /** The same of many at once, in their order. */
    public List<Recognised> recogniseAll(List<Told> told) {
        Snapshot snapshot = snapshot(told.stream().map(Told::who).toList(), Reading.LEARNING);
        List<Recognised> recognised = new ArrayList<>(told.size());
        List<Set<String>> oneAndTheSame = new ArrayList<>();
        for (Told each : told) {
            Result result = new Recognition(snapshot, each.at()).of(each.who());
            result.aliases().forEach(snapshot::learn);
            if (result.oneAndTheSame().size() > 1) {
                oneAndTheSame.add(result.oneAndTheSame());
            }
            recognised.add(result.who());
        }
        oneAndTheSame.addAll(keep(snapshot));
        oneAndTheSame.stream().distinct().forEach(this::join);
        return recognised;
    }

    /** Two turned out to be one. Again changes nothing. */
    public void unite(PersonId one, PersonId other) {
        join(Set.of(one.value(), other.value()));
    }

    /** Whether two are known to be one. */
    public boolean areOne(PersonId one, PersonId other) {
        return one.equals(other) || allOf(one).contains(other);
    }

    /** All that this person is, the person included. */
    public Set<PersonId> allOf(PersonId person) {
        return Stream.concat(
                        Stream.of(person.value()),
                        sql
                                .sql(
                                        "select person from person_kin where kin = (select kin from person_kin where person = ?)")
                                .param(person.value())
                                .query(String.class)
                                .list()
                                .stream())
                .map(PersonId::new)
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(PersonId::value))));
    }

    /** The pseudonyms under which traces of a person may have been kept before it was known whose they are. */
    public Set<String> namesOf(PersonId person) {
        Set<String> names = new HashSet<>(sql.sql("select alias from person_alias where person = ?")
                .param(person.value())
                .query(String.class)
                .list());
        names.add(person.value());
        return names;
    }

    /** An erased person has no names, and is nobody's kin. */
    public void forget(PersonId person) {
        sql.sql("delete from person_alias where person = ?")
                .param(person.value())
                .update();
        sql.sql("delete from person_kin where person = ?").param(person.value()).update();
    }

    /** @return people who turned out to be one, because another transaction learnt the same name at the same time */
    private List<Set<String>> keep(Snapshot snapshot) {
        List<Set<String>> met = new ArrayList<>();
        snapshot.learnt.values().forEach(alias -> {
            String person = sql.sql("""
                            insert into person_alias as known (alias, sort, person) values (?, ?, ?)
                            on conflict (alias) do update
                                set person = case when known.person = ? then excluded.person else known.person end
                            returning person
                            """)
                    .param(alias.alias())
                    .param(alias.sort())
                    .param(alias.person())
                    .param(snapshot.namedBefore(alias))
                    .query(String.class)
                    .single();
            if (!person.equals(alias.person())) {
                met.add(Set.of(person, alias.person()));
            }
        });
        return met;
    }

    private void join(Set<String> people) {
        String[] all = people.stream().sorted().toArray(String[]::new);
        if (areKin(all)) {
            return;
        }
        // Two who join the same person to others would each overlook whom the other joined.
        sql.sql("select pg_advisory_xact_lock(hashtextextended('person_kin', 0))")
                .query((_, _) -> all)
                .single();
        sql.sql(
                        "insert into person_kin (person, kin) select p, p from unnest(?::text[]) p order by p on conflict do nothing")
                .param(all)
                .update();
        sql.sql("""
                        update person_kin set kin = least.kin
                          from (select min(kin) as kin from person_kin where person = any (?)) least
                         where person_kin.kin in (select kin from person_kin where person = any (?))
                           and person_kin.kin <> least.kin
                        """).params(all, all).update();
    }

    private enum Reading {
        /** Who is met has a key from then on. */
        LEARNING,
        PASSING
    }

    private boolean areKin(String[] people) {
        return sql.sql("select count(*) = ? and count(distinct kin) = 1 from person_kin where person = any (?)")
                .param(people.length)
                .param(people)
                .query(Boolean.class)
                .single();
    }

    private Snapshot snapshot(List<Sought> sought, Reading reading) {
        Snapshot snapshot = new Snapshot(reading);
        Set<String> keys = new TreeSet<>();
        Set<String> candidates = new TreeSet<>();
        for (Sought each : sought) {
            Stream.ofNullable(each.formerName()).map(snapshot::pseudonym).forEach(candidates::add);
            for (PersonKey key : each.keys()) {
                if (key.kind() != PersonKey.Kind.POST) {
                    keys.add(snapshot.pseudonym(key.name()));
                }
                key.formerNames().stream().map(snapshot::pseudonym).forEach(candidates::add);
            }
            if (each.keys().size() > 1 || !candidates.isEmpty()) {
                candidates.addAll(keys);
            }
        }
        if (sought.size() > 1) {
            data.prepare(keys.stream().map(key -> new PersonId(key).toString()).toList());
        }
        snapshot.load(keys, candidates);
        return snapshot;
    }

    /** What is kept of some aliases and people, and what is learnt meanwhile. */
    private final class Snapshot implements Recognition.Known {

        private final Map<String, String> pseudonyms = new HashMap<>();
        private final Map<String, Alias> aliases = new HashMap<>();
        private final Map<String, Alias> before = new HashMap<>();
        private final Map<String, Alias> learnt = new TreeMap<>();
        private final Set<String> inEvents = new HashSet<>();
        private final Reading reading;

        Snapshot(Reading reading) {
            this.reading = reading;
        }

        void load(Set<String> keys, Set<String> candidates) {
            if (keys.isEmpty()) {
                return;
            }
            String[] names = keys.toArray(String[]::new);
            sql.sql("""
                            select alias, sort, person from person_alias
                             where alias = any (?) or person = any (?)
                                or person in (select person from person_alias where alias = any (?))
                            """)
                    .params(names, names, names)
                    .query((row, _) -> new Alias(row.getString(1), row.getString(2), row.getString(3)))
                    .list()
                    .forEach(alias -> aliases.put(alias.alias(), alias));
            before.putAll(aliases);
            if (!candidates.isEmpty()) {
                inEvents.addAll(people.among(candidates));
            }
        }

        void learn(Alias alias) {
            aliases.put(alias.alias(), alias);
            learnt.put(alias.alias(), alias);
        }

        @Nullable
        String namedBefore(Alias alias) {
            Alias known = before.get(alias.alias());
            return known == null ? null : known.person();
        }

        @Override
        public String pseudonym(String name) {
            return pseudonyms.computeIfAbsent(name, each -> data.pseudonym(PERSON, each));
        }

        @Override
        public @Nullable Alias alias(String alias) {
            return aliases.get(alias);
        }

        @Override
        public Stream<Alias> naming(String person) {
            return aliases.values().stream().filter(alias -> alias.person().equals(person));
        }

        @Override
        public boolean inEvents(String person) {
            return inEvents.contains(person);
        }

        @Override
        public Optional<Instant> erasedAt(String person) {
            String subject = new PersonId(person).toString();
            return reading == Reading.LEARNING && data.isKeptFor(subject) ? Optional.empty() : data.erasedAt(subject);
        }
    }
}
