package id.tanggap.command.routing.learned;

import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.person.Sealed;
import id.tanggap.eventstore.shredding.PersonalData;
import id.tanggap.learning.Lesson;
import id.tanggap.learning.Said;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is confirmed, opened to be learned from.
 *
 * @param offices who resolved it; {@code categories}: what staff said it is about
 */
record Lessons(List<Lesson> offices, List<Lesson> categories) {

    private static final int AT_ONCE = 1_000;

    /** Longer than nearly all; the rest of a longer text says nothing more of its office. */
    private static final int LONGEST = 2_000;

    static Lessons of(List<LessonBook.Confirmed> confirmed, PersonalData data, ZoneId zone) {
        Lessons lessons = new Lessons(new ArrayList<>(), new ArrayList<>());
        for (int from = 0; from < confirmed.size(); from += AT_ONCE) {
            List<LessonBook.Confirmed> some = confirmed.subList(from, Math.min(confirmed.size(), from + AT_ONCE));
            data.prepareToOpen(some.stream()
                    .map(each -> each.beginning().citizen().toString())
                    .distinct()
                    .toList());
            some.forEach(each -> lessons.add(each, data, zone));
        }
        return lessons;
    }

    private void add(LessonBook.Confirmed confirmed, PersonalData data, ZoneId zone) {
        opened(confirmed.beginning().text(), data).ifPresent(text -> {
            Said said = said(
                    text,
                    confirmed.address() == null
                            ? null
                            : opened(confirmed.address(), data).orElse(null),
                    confirmed.place(),
                    confirmed.beginning().channel().word());
            if (confirmed.office() != null) {
                offices.add(lesson(confirmed, zone, said, confirmed.office().value()));
            }
            if (confirmed.category() != null) {
                categories.add(
                        lesson(confirmed, zone, said, confirmed.category().value()));
            }
        });
    }

    private static Lesson lesson(LessonBook.Confirmed confirmed, ZoneId zone, Said said, String answer) {
        return new Lesson(
                confirmed.beginning().complaint().value(),
                confirmed.beginning().postedAt().atZone(zone).toLocalDate(),
                confirmed.beginning().citizen().value(),
                said,
                answer);
    }

    /** What is asked in the form in which it was learned. */
    static Said said(String text, @Nullable String address, @Nullable PlaceCode place, @Nullable String channel) {
        return new Said(
                text.length() <= LONGEST ? text : text.substring(0, LONGEST),
                address,
                part(place, 3),
                part(place, 4),
                channel);
    }

    /** The code of a kecamatan has three parts, that of a village four. */
    private static @Nullable String part(@Nullable PlaceCode place, int parts) {
        if (place == null) {
            return null;
        }
        String[] codes = place.value().split("\\.");
        return codes.length < parts ? null : String.join(".", List.of(codes).subList(0, parts));
    }

    private static Optional<String> opened(Sealed sealed, PersonalData data) {
        return data.open(sealed.of().toString(), sealed.ciphertext());
    }
}
