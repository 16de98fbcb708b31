package id.tanggap.standalone;

import id.tanggap.events.EventCatalogue;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One of every event there is that holds a sealed text, with a mark in each of its texts. Made by what the events are made
 * of, so that a new event or a new text is among them by itself.
 */
final class MarkedEvents {

    private final Map<Class<?>, Object> given = new HashMap<>();
    private final Function<String, Sealed> seal;

    /** @param seal a text, of which is told which of which event it is */
    MarkedEvents(ComplaintId complaint, PersonId person, OpdId opd, Function<String, Sealed> seal) {
        this.seal = seal;
        given.put(ComplaintId.class, complaint);
        given.put(PersonId.class, person);
        given.put(OpdId.class, opd);
        given.put(Instant.class, Instant.now());
        given.put(LocalDate.class, LocalDate.now());
        given.put(Duration.class, Duration.ofDays(7));
    }

    /** Any value of a type that checks its form. */
    MarkedEvents with(Object... values) {
        for (Object value : values) {
            given.put(value.getClass(), value);
        }
        return this;
    }

    /** Of the given family, what begins a stream first. */
    List<Object> of(Class<?> family) {
        return EventCatalogue.types().values().stream()
                .filter(family::isAssignableFrom)
                .filter(event -> holdsText(event))
                .sorted(Comparator.comparing((Class<?> event) -> event != ComplaintCaptured.class)
                        .thenComparing(Class::getSimpleName))
                .map(event -> make(event, event.getSimpleName()))
                .toList();
    }

    private static boolean holdsText(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Stream.of(generic.getActualTypeArguments()).anyMatch(MarkedEvents::holdsText);
        }
        return type == Sealed.class
                || (type instanceof Class<?> record
                        && record.isRecord()
                        && Arrays.stream(record.getRecordComponents())
                                .anyMatch(component -> holdsText(component.getGenericType())));
    }

    private Object make(Type type, String path) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? Map.of(make(arguments[0], path), make(arguments[1], path))
                    : generic.getRawType() == Set.class
                            ? Set.of(make(arguments[0], path))
                            : List.of(make(arguments[0], path));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Sealed.class) {
            return seal.apply(path);
        }
        if (given.containsKey(plain)) {
            return Objects.requireNonNull(given.get(plain));
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain == String.class) {
            return "penguji";
        }
        if (plain == boolean.class) {
            return false;
        }
        if (plain == int.class) {
            return 1;
        }
        if (plain.isRecord()) {
            return make(plain, path, plain.getRecordComponents());
        }
        throw new IllegalStateException("Say what a %s is like, for %s".formatted(type, path));
    }

    private Object make(Class<?> record, String path, RecordComponent[] components) {
        try {
            Constructor<?> constructor = record.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            Object[] parts = Arrays.stream(components)
                    .map(component -> make(component.getGenericType(), path + "." + component.getName()))
                    .toArray();
            return constructor.newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Say what a %s is like, for %s".formatted(record, path), e);
        }
    }
}
