package id.tanggap.query.similar;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import id.tanggap.access.account.StaffMember;
import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.query.complaint.DeskDocument;
import id.tanggap.query.search.DeskSearch;
import id.tanggap.query.search.PublicSearch;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The same trouble, asked by staff of a complaint and by everybody of what they are about to send. The latter is a question as
 * well, though it is posted: what somebody has not sent yet belongs into no address and no log.
 */
@RestController
final class SimilarQuestions {

    /** What staff are shown is looked at by somebody who knows; a citizen is only shown what is likely. */
    static final double FOR_STAFF = 0.2;

    static final double FOR_EVERYBODY = 0.6;

    private static final int LONGEST = 5_000;
    private static final int SHORTEST = 10;
    private static final int MOST = 6;
    private static final int THREE = 3;

    private final SimilarComplaints desk;
    private final SimilarComplaints everybodys;
    private final DeskSearch complaints;
    private final Clock clock;

    SimilarQuestions(Indices indices, DeskSearch complaints, Clock clock) {
        this.desk = indices.desk();
        this.everybodys = indices.everybodys();
        this.complaints = complaints;
        this.clock = clock;
    }

    /** Where staff look, and where everybody does. */
    record Indices(SimilarComplaints desk, SimilarComplaints everybodys) {}

    /** The likest first. */
    record SimilarOnes(List<Alike> items) {}

    /** @param place a region's code; whatever is none is not known */
    record SimilarQuestion(@Nullable String text, @Nullable String place) {}

    @GetMapping("/api/complaints/{id}/similar")
    SimilarOnes of(@PathVariable String id, @AuthenticationPrincipal StaffMember staff) {
        DeskDocument asked = complaints.read(staff, id, null);
        String text = asked.texts().text();
        if (text == null) {
            return new SimilarOnes(List.of());
        }
        List<Query> visible = new ArrayList<>(DeskSearch.seenBy(staff));
        visible.add(Query.of(q ->
                q.bool(b -> b.mustNot(itself -> itself.term(t -> t.field("id").value(asked.id()))))));
        return new SimilarOnes(desk.to(
                new SimilarComplaints.Told(
                        text, asked.life().place(), asked.life().postedAt()),
                visible,
                MOST,
                FOR_STAFF));
    }

    @PostMapping("/api/public/similar")
    SimilarOnes of(@RequestBody SimilarQuestion asked) {
        String text = asked.text() == null ? "" : asked.text().strip();
        if (text.length() > LONGEST) {
            throw new Problem(
                            HttpStatus.BAD_REQUEST,
                            "invalid-request",
                            new Bilingual("Paling banyak 5.000 huruf.", "At most 5,000 characters."))
                    .at("text");
        }
        if (text.length() < SHORTEST) {
            return new SimilarOnes(List.of());
        }
        return new SimilarOnes(everybodys.to(
                new SimilarComplaints.Told(text, place(asked.place()), clock.instant()),
                List.of(PublicSearch.visible()),
                THREE,
                FOR_EVERYBODY));
    }

    private static @Nullable String place(@Nullable String given) {
        try {
            return given == null ? null : new PlaceCode(given.strip()).value();
        } catch (IllegalArgumentException noCode) {
            return null;
        }
    }
}
