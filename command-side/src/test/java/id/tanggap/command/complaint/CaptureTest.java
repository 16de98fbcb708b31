package id.tanggap.command.complaint;

import static id.tanggap.command.complaint.GivenComplaint.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.complaint.capture.CaptureComplaint;
import id.tanggap.command.complaint.capture.NameAuthor;
import id.tanggap.command.complaint.handling.AcknowledgeComplaint;
import id.tanggap.command.complaint.rule.TheComplaintIsKnown;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.AuthorNamed;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintCategorised;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintLocated;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.complaint.TrackingCode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptureTest {

    @Test
    void aPostBecomesAComplaintOnce() {
        ComplaintEvent captured = capture().decide(null).getFirst();

        neverSeen().when(capture()).then(captured);
    }

    @Test
    void whatTheFormSaysOfKindAndPlaceIsKept() {
        List<ComplaintEvent> events = formEntry(POSTED).decide(null);

        assertThat(events)
                .satisfiesExactly(
                        captured -> assertThat(captured).isInstanceOf(ComplaintCaptured.class),
                        kind -> assertThat(kind)
                                .isEqualTo(
                                        new ComplaintCategorised(ID, new CategoryId("jalan"), Actor.CITIZEN, CAPTURED)),
                        place -> assertThat(place)
                                .isEqualTo(new ComplaintLocated(
                                        ID, new PlaceCode("36.04.05"), null, Actor.CITIZEN, CAPTURED)));
    }

    @Test
    void aPlatformsClockThatRunsAheadNeverMakesANegativeInterval() {
        ComplaintCaptured captured = (ComplaintCaptured)
                formEntry(CAPTURED.plusSeconds(90)).decide(null).getFirst();

        assertThat(captured.postedAt()).isEqualTo(captured.at());
    }

    @Test
    void nothingHappensToAComplaintThatWasNeverCaptured() {
        neverSeen()
                .when(new AcknowledgeComplaint(ID, PUBLIC_WORKS, PUBLIC_WORKS_HEAD, LATER))
                .thenRefusedBy(TheComplaintIsKnown.class);
    }

    @Test
    void whoWroteItIsNamedOnceAndOnlyWhereItWasNotKnown() {
        ComplaintEvent[] nameless = formEntry(POSTED).decide(null).toArray(ComplaintEvent[]::new);
        AuthorNamed named = new AuthorNamed(ID, sealed("Warga"), LATER);

        neverSeen()
                .and(nameless)
                .when(new NameAuthor(ID, sealed("Warga"), LATER))
                .then(named);
        neverSeen()
                .and(nameless)
                .and(named)
                .when(new NameAuthor(ID, sealed("Lain"), LATER))
                .thenNothing();
        captured().when(new NameAuthor(ID, sealed("Lain"), LATER)).thenNothing();
    }

    private static CaptureComplaint formEntry(Instant posted) {
        return new CaptureComplaint(
                ID,
                TrackingCode.of(Channel.WEB, "form-1"),
                new CaptureComplaint.Source(Channel.WEB, Origin.FORM, sealed("form-1"), null, posted),
                CaptureComplaint.Author.unnamed(CITIZEN),
                CaptureComplaint.Statement.of(sealed("jalan berlubang")),
                new Matter(new CategoryId("jalan"), new PlaceCode("36.04.05"), null),
                Actor.CITIZEN,
                CAPTURED);
    }
}
