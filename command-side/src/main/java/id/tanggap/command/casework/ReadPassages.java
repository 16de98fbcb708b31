package id.tanggap.command.casework;

import id.tanggap.access.problem.Problem;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Complaints;
import id.tanggap.command.form.Fields;
import id.tanggap.events.person.Sealed;
import id.tanggap.events.text.Passage;
import id.tanggap.eventstore.shredding.PersonalData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads which passages of a complaint's public texts are meant. */
@Component
final class ReadPassages {
    private static final String FIELD = "passages";
    private static final int MOST = 20;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 1000;

    private final Complaints complaints;
    private final PersonalData personalData;
    private final OpenedComplaint opened;

    ReadPassages(Complaints complaints, PersonalData personalData, OpenedComplaint opened) {
        this.complaints = complaints;
        this.personalData = personalData;
        this.opened = opened;
    }

    /** @throws Problem when one stands in no text that the public reads */
    List<Sealed> standingIn(ComplaintState complaint, @Nullable List<String> given) {
        List<String> passages = read(given);
        List<String> texts = complaints.publicTexts(complaint.id()).stream()
                .map(text -> personalData.open(text.of().toString(), text.ciphertext()))
                .flatMap(Optional::stream)
                .toList();
        for (String passage : passages) {
            Passage words = Passage.of(passage);
            if (texts.stream().noneMatch(words::isIn)) {
                throw wrong(
                        "Tidak ada teks aduan ini yang memuat “%s”. Salin persis dari teksnya, dengan kata yang utuh."
                                .formatted(passage),
                        "No text of this complaint contains “%s”. Copy it from the text as it stands, in whole words."
                                .formatted(passage));
            }
        }
        return sealed(complaint, passages);
    }

    List<Sealed> sealed(ComplaintState complaint, @Nullable List<String> given) {
        return read(given).stream()
                .map(passage -> opened.seal(complaint, passage))
                .toList();
    }

    private static List<String> read(@Nullable List<String> given) {
        List<String> passages = new ArrayList<>();
        for (String passage : given == null ? List.<String>of() : given) {
            String stripped = passage == null ? "" : passage.strip();
            if (stripped.isEmpty()) {
                continue;
            }
            if (stripped.length() < SHORTEST || stripped.length() > LONGEST || !hasWords(stripped)) {
                throw wrong(
                        "Setiap bagian terdiri dari %d sampai %d huruf.".formatted(SHORTEST, LONGEST),
                        "Each passage has %d to %d characters.".formatted(SHORTEST, LONGEST));
            }
            passages.add(stripped);
        }
        if (passages.isEmpty() || passages.size() > MOST) {
            throw wrong("Sebutkan 1 sampai %d bagian teks.".formatted(MOST), "Give 1 to %d passages.".formatted(MOST));
        }
        return passages;
    }

    private static boolean hasWords(String passage) {
        return passage.codePoints().filter(Character::isLetterOrDigit).count() >= SHORTEST;
    }

    private static Problem wrong(String indonesian, String english) {
        return Fields.refusal(FIELD, indonesian, english);
    }
}
