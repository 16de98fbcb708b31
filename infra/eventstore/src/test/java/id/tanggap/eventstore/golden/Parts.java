package id.tanggap.eventstore.golden;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What records are made of, down to the last. */
final class Parts {

    private final List<String> found = new ArrayList<>();
    private final Wanted wanted;

    private Parts(Wanted wanted) {
        this.wanted = wanted;
    }

    /** Decides over one part. */
    private interface Wanted {
        boolean is(boolean optional, @Nullable Object value);
    }

    /** What must be there and is not. */
    static List<String> missing(Object record) {
        return of(record, (optional, value) -> !optional && value == null);
    }

    /** What may be absent, and is; a list, a set or a map that is empty as well. */
    static List<String> optionalAbsent(Object record) {
        return of(
                record,
                (optional, value) -> optional && value == null
                        || value instanceof Collection<?> many && many.isEmpty()
                        || value instanceof Map<?, ?> map && map.isEmpty());
    }

    static List<String> optionalThere(Object record) {
        return of(record, (optional, value) -> optional && value != null);
    }

    private static List<String> of(Object record, Wanted wanted) {
        Parts parts = new Parts(wanted);
        parts.visit("", record);
        return parts.found;
    }

    private void visit(String path, @Nullable Object value) {
        if (value instanceof Collection<?> many) {
            many.forEach(each -> visit(path + "[]", each));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> visit(path + "{}", each));
        } else if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                String name = path + (path.isEmpty() ? "" : ".") + component.getName();
                Object part = valueOf(component, record);
                if (wanted.is(isOptional(component), part)) {
                    found.add(name);
                }
                visit(name, part);
            }
        }
    }

    static boolean hasOptional(Class<?> type) {
        return everyRecordIn(type, new HashSet<>()).stream()
                .flatMap(record -> Arrays.stream(record.getRecordComponents()))
                .anyMatch(Parts::isOptional);
    }

    /** The constants of every enum that may stand in it, by the name of the enum. */
    static Map<String, List<String>> enums(Class<?> type) {
        Set<Class<?>> types = new HashSet<>();
        everyRecordIn(type, types);
        Map<String, List<String>> enums = new TreeMap<>();
        types.stream()
                .filter(Class::isEnum)
                .forEach(each -> enums.put(
                        each.getCanonicalName().substring(each.getPackageName().length() + 1),
                        Arrays.stream(each.getEnumConstants())
                                .map(constant -> ((Enum<?>) constant).name())
                                .toList()));
        return enums;
    }

    private static List<Class<?>> everyRecordIn(Type type, Set<Class<?>> seen) {
        List<Class<?>> records = new ArrayList<>();
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                records.addAll(everyRecordIn(argument, seen));
            }
        } else if (type instanceof Class<?> known && seen.add(known) && known.isRecord()) {
            records.add(known);
            for (RecordComponent component : known.getRecordComponents()) {
                records.addAll(everyRecordIn(component.getGenericType(), seen));
            }
        }
        return records;
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object valueOf(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
