package id.tanggap.query.opd;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.opd.HeadAccountReported;
import id.tanggap.events.opd.HeadAccountVerified;
import id.tanggap.events.opd.HeadAppointed;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.opd.OpdKind;
import id.tanggap.events.opd.OpdRegistered;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import id.tanggap.query.opd.OpdDocument.Head;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfficeTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final OpdId PU = new OpdId("dinas-pu");
    private static final PersonId HEAD = new PersonId("headaaaaaaaaaaaaaaaaaaa1");
    private static final Actor BY = new Actor(Actor.Kind.DISKOMINFO, "diskominfo", null);
    private static final OfficialAccount OWN = new OfficialAccount(Channel.X, "601", "pak.kadis");
    private static final OpdEvent[] HEADED = {
        new OpdRegistered(PU, "Dinas PU", OpdKind.DINAS, null, BY, NOW),
        appointed(HEAD, 1),
        new HeadAccountReported(PU, HEAD, OWN, BY, NOW),
        new HeadAccountVerified(PU, HEAD, OWN, BY, NOW)
    };

    @Test
    void theAccountsOfAHeadStandWithTheHead() {
        assertThat(head(HEADED).accounts())
                .containsExactly(new OpdDocument.Account("x", "601", "pak.kadis", "verified", NOW));
    }

    @Test
    void theyStayWhenTheDayOfOfficeIsPutRightAndGoWithTheHead() {
        assertThat(head(and(appointed(HEAD, 2))).accounts()).hasSize(1);
        assertThat(head(and(appointed(new PersonId("headaaaaaaaaaaaaaaaaaaa2"), 2)))
                        .accounts())
                .isEmpty();
    }

    private static HeadAppointed appointed(PersonId head, int day) {
        return new HeadAppointed(
                PU, head, "kepala", new Sealed(head, "s1.x"), null, null, LocalDate.of(2026, 1, day), BY, NOW);
    }

    private static OpdEvent[] and(OpdEvent last) {
        OpdEvent[] events = Arrays.copyOf(HEADED, HEADED.length + 1);
        events[HEADED.length] = last;
        return events;
    }

    private static Head head(OpdEvent... events) {
        @Nullable Office office = null;
        for (OpdEvent event : events) {
            office = Office.after(office, event);
        }
        return Objects.requireNonNull(Objects.requireNonNull(office).heads().now());
    }
}
