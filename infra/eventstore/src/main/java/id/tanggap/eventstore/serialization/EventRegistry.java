package id.tanggap.eventstore.serialization;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names under which events (and snapshots) are stored, and the classes they mean today.
 *
 * <p>A name is a promise for as long as the events exist; a class may be renamed or moved at any time. Immutable.
 */
public final class EventRegistry {

    private final Map<String, Class<?>> classes;
    private final Map<Class<?>, String> names;

    private EventRegistry(Map<String, Class<?>> classes) {
        this.classes = Map.copyOf(classes);
        this.names = new HashMap<>();
        this.classes.forEach((name, type) -> {
            String other = names.put(type, name);
            if (other != null) {
                throw new IllegalArgumentException(
                        "%s is registered twice, as '%s' and as '%s'".formatted(type.getName(), other, name));
            }
        });
    }

    /** @throws IllegalArgumentException if a class has two names */
    public static EventRegistry of(Map<String, ? extends Class<?>> classesByName) {
        return new EventRegistry(Map.copyOf(classesByName));
    }

    /**
     * All of the given registries in one.
     *
     * @throws IllegalArgumentException if two of them mean different classes by one name, or name one class differently
     */
    public static EventRegistry merged(Collection<EventRegistry> registries) {
        Map<String, Class<?>> all = new HashMap<>();
        for (EventRegistry registry : registries) {
            registry.classes.forEach((name, type) -> {
                Class<?> other = all.put(name, type);
                if (other != null && other != type) {
                    throw new IllegalArgumentException("The event name '%s' is registered for %s and for %s"
                            .formatted(name, other.getName(), type.getName()));
                }
            });
        }
        return new EventRegistry(all);
    }

    public Set<String> names() {
        return classes.keySet();
    }

    /** @throws UnregisteredEventException if nothing is registered under the name */
    public Class<?> classOf(String name) {
        Class<?> type = classes.get(name);
        if (type == null) {
            throw new UnregisteredEventException(
                    ("No event is registered under the name '%s': this version of the software is older than the event,"
                                    + " or lacks an upcaster for it")
                            .formatted(name));
        }
        return type;
    }

    /** @throws UnregisteredEventException if the class is not registered */
    public String nameOf(Class<?> type) {
        String name = names.get(type);
        if (name == null) {
            throw new UnregisteredEventException(
                    "%s has no registered event name: add it to the EventRegistry".formatted(type.getName()));
        }
        return name;
    }

    @Nullable
    Class<?> find(String name) {
        return classes.get(name);
    }
}
