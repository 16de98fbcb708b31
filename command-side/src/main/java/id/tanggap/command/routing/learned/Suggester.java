package id.tanggap.command.routing.learned;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.command.opd.directory.OpdDirectory;
import id.tanggap.command.routing.learned.Evidence.Kind;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.opd.OpdId;
import id.tanggap.learning.Learned;
import id.tanggap.learning.Said;
import id.tanggap.learning.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may answer, and why: what was said, then the government's own rules, then what was learned, then the offices' own words
 * in the register, which are all there is before anything was resolved.
 */
class Suggester {

    private static final int THREE = 3;
    private static final double NAMED = 1;

    /** What nobody has confirmed is never called likely by itself. */
    private static final double BY_ITS_WORDS = 0.34;

    private final InUse inUse;
    private final OpdDirectory directory;
    private final RegisterWords register;

    Suggester(InUse inUse, OpdDirectory directory, RegisterWords register) {
        this.inUse = inUse;
        this.directory = directory;
        this.register = register;
    }

    /** @param version null where nothing was learned yet */
    record Suggested(
            List<Candidates.Candidate> offices,
            List<Category> categories,
            List<Learned.Place> places,
            @Nullable Integer version) {}

    record Category(CategoryId id, double confidence) {}

    Suggested suggest(Question question) {
        Candidates candidates = new Candidates();
        Optional<InUse.Version> version = inUse.version();
        Said said = Lessons.said(
                question.text(),
                question.address(),
                question.place(),
                question.channel() == null ? null : question.channel().word());
        byMention(question, candidates);
        List<Category> categories =
                version.map(learned -> categories(learned, said, question)).orElse(List.of());
        if (!categories.isEmpty()) {
            byRule(categories.getFirst(), question.place(), candidates);
        }
        version.ifPresent(learned -> byWhatWasLearned(learned, said, question, candidates));
        byRegister(question.text(), candidates);
        return new Suggested(
                candidates.first(THREE),
                categories,
                version.map(learned -> learned.offices().places(said, question.day(), THREE))
                        .orElse(List.of()),
                version.map(InUse.Version::number).orElse(null));
    }

    private void byMention(Question question, Candidates candidates) {
        for (String mention : question.mentions()) {
            List<Channel> where =
                    question.channel() == null ? List.copyOf(Channel.platforms()) : List.of(question.channel());
            where.stream()
                    .map(channel -> directory.byAccount(channel, "", mention))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(opd -> candidates.add(
                            opd,
                            NAMED,
                            Evidence.of(
                                    Kind.TAG, "Akunnya ditandai: " + mention, "Its account was named: " + mention)));
        }
    }

    private List<Category> categories(InUse.Version learned, Said said, Question question) {
        Learned categories = learned.categories();
        return categories == null
                ? List.of()
                : categories.suggest(said, question.day(), _ -> true, THREE).stream()
                        .map(each -> new Category(new CategoryId(each.office()), each.confidence()))
                        .toList();
    }

    private void byRule(Category category, @Nullable PlaceCode place, Candidates candidates) {
        List<OpdId> offices = directory.byCategoryAndPlace(category.id(), place);
        if (offices.size() == 1) {
            candidates.add(
                    offices.getFirst(),
                    category.confidence(),
                    Evidence.of(
                            Kind.RULE,
                            "Menangani kategori " + category.id().value() + (place == null ? "" : " di tempat ini"),
                            "Answers for the category " + category.id().value()
                                    + (place == null ? "" : " at this place")));
        }
    }

    private void byWhatWasLearned(InUse.Version learned, Said said, Question question, Candidates candidates) {
        learned.offices()
                .suggest(said, question.day(), this::isThere, THREE)
                .forEach(each -> candidates.add(new OpdId(each.office()), each.confidence(), evidence(each)));
    }

    boolean isThere(String office) {
        return directory.exists(new OpdId(office));
    }

    static Evidence evidence(Suggestion suggestion) {
        Suggestion.Past past = suggestion.past();
        String words = String.join(", ", suggestion.words());
        List<String> id = new ArrayList<>();
        List<String> en = new ArrayList<>();
        if (past != null) {
            id.add("%d dari %d aduan yang paling serupa diselesaikan kantor ini".formatted(past.count(), past.of()));
            en.add("%d of the %d most similar complaints were resolved by this office"
                    .formatted(past.count(), past.of()));
        }
        if (!words.isEmpty()) {
            id.add("kata: " + words);
            en.add("words: " + words);
        }
        if (id.isEmpty()) {
            id.add("Sering menangani aduan di tempat ini");
            en.add("Often answers for complaints at this place");
        }
        return new Evidence(
                Kind.LEARNED,
                new Bilingual(String.join("; ", id), String.join("; ", en)),
                past == null ? null : past.count(),
                past == null ? null : past.of(),
                past == null ? List.of() : past.examples());
    }

    private void byRegister(String text, Candidates candidates) {
        register.in(text, THREE).forEach(match -> {
            String words = String.join(", ", match.words());
            candidates.add(
                    match.opd(),
                    BY_ITS_WORDS * match.weight(),
                    Evidence.of(
                            Kind.REGISTER,
                            "Nama atau tugasnya disebut: " + words,
                            "Its name or duty is mentioned: " + words));
        });
    }
}
