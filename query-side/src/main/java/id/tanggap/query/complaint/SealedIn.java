package id.tanggap.query.complaint;

import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Under whose keys the texts of events are sealed. */
final class SealedIn {

    private static final ClassValue<List<Method>> TEXTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> event) {
            return Arrays.stream(event.getRecordComponents())
                    .filter(component -> component.getType() == Sealed.class || component.getType() == List.class)
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private SealedIn() {}

    static Set<PersonId> persons(Collection<ComplaintEvent> events) {
        Set<PersonId> persons = new HashSet<>();
        for (ComplaintEvent event : events) {
            for (Method text : TEXTS.get(event.getClass())) {
                add(persons, text(text, event));
            }
        }
        return persons;
    }

    private static void add(Set<PersonId> persons, @Nullable Object text) {
        if (text instanceof Sealed sealed) {
            persons.add(sealed.of());
        } else if (text instanceof List<?> texts) {
            texts.forEach(each -> add(persons, each));
        }
    }

    private static @Nullable Object text(Method text, ComplaintEvent event) {
        try {
            return text.invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("An event is a public record", e);
        }
    }
}
