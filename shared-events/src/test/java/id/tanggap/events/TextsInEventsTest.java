package id.tanggap.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever a person may have written, or may be named in, is sealed in events: what is text in them is known, one by one. */
class TextsInEventsTest {

    /** Names of offices, of their accounts and of channels, user names, and what the program itself says. */
    private static final Set<String> CLEAR = Set.of(
            "Actor.user",
            "ChannelDescribed.englishName",
            "ChannelDescribed.name",
            "ComplaintAssigned.head",
            "OfficeAccused.head",
            "ComplaintReferredToTriage.reason",
            "DayOff.name",
            "DeadLettersRetryOrdered.sequence",
            "DelegateDismissed.user",
            "DelegateNamed.user",
            "HeadAppointed.user",
            "OfficialAccount.handle",
            "OfficialAccount.id",
            "OpdDescribed.name",
            "OpdRegistered.name",
            "ParkedEventsRetryOrdered.processor",
            "ParkedEventsRetryOrdered.sequence",
            "RoutingReason.detail",
            "Sealed.ciphertext",
            "SpecialWeek.name");

    @Test
    void noTextIsInTheClearUnlessItIsKnownToSayNothingOfAPerson() {
        Set<String> texts = new TreeSet<>();
        EventCatalogue.types().values().forEach(event -> collect(event, texts));

        assertThat(texts).containsExactlyInAnyOrderElementsOf(CLEAR);
    }

    private static void collect(Type type, Set<String> texts) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                collect(argument, texts);
            }
        } else if (type instanceof Class<?> record && record.isRecord() && !isSingleValue(record)) {
            for (RecordComponent component : record.getRecordComponents()) {
                if (component.getType() == String.class) {
                    texts.add(record.getSimpleName() + "." + component.getName());
                }
                collect(component.getGenericType(), texts);
            }
        }
    }

    /** An id or a code, whose form its type checks. */
    private static boolean isSingleValue(Class<?> record) {
        return record.getRecordComponents().length == 1
                && record.getRecordComponents()[0].getName().equals("value");
    }
}
