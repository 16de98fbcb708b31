package id.tanggap.command.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.tanggap.command.complaint.capture.CaptureComplaint;
import id.tanggap.command.decision.Intent;
import id.tanggap.command.decision.Rule;
import id.tanggap.command.decision.RuleBroken;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintAcknowledged;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.complaint.Deadlines;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.RoutingReason;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import id.tanggap.events.policy.PolicyId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Given what happened, when somebody wants something, then this happens: and, wanted again, nothing more. */
final class GivenComplaint {

    static final Instant POSTED = Instant.parse("2026-03-02T01:00:00Z");
    static final Instant CAPTURED = POSTED.plusSeconds(2);
    static final Instant ASSIGNED = POSTED.plusSeconds(3);
    static final Instant LATER = POSTED.plus(Duration.ofHours(1));

    static final ComplaintId ID = ComplaintId.of(Channel.INSTAGRAM, "17900000000000001");
    static final ComplaintId OTHER = ComplaintId.of(Channel.X, "1985");
    static final PersonId CITIZEN = new PersonId("citizen000000000000000001");
    static final OpdId PUBLIC_WORKS = new OpdId("dinas-pu");
    static final OpdId HEALTH = new OpdId("dinas-kesehatan");
    static final Actor PUBLIC_WORKS_HEAD = new Actor(Actor.Kind.OPD, "kepala-dinas-pu", PUBLIC_WORKS);
    static final Actor HEALTH_HEAD = new Actor(Actor.Kind.OPD, "kepala-dinas-kesehatan", HEALTH);
    static final Actor MAYOR = new Actor(Actor.Kind.MAYOR, "mayor", null);
    static final Actor DISKOMINFO = new Actor(Actor.Kind.DISKOMINFO, "diskominfo", null);
    static final Deadlines DEADLINES = new Deadlines(
            ASSIGNED.plus(Duration.ofHours(24)), ASSIGNED.plus(Duration.ofDays(5)), new PolicyId("standar"));
    static final Instant TRIAGE_DUE = LATER.plus(Duration.ofDays(3));
    static final RoutingReason BY_ACCOUNT = new RoutingReason(RoutingReason.Rule.TAGGED_ACCOUNT, "dinaspu");

    private final List<ComplaintEvent> past = new ArrayList<>();

    static GivenComplaint neverSeen() {
        return new GivenComplaint();
    }

    static GivenComplaint captured() {
        return neverSeen().and(capture().decide(null).toArray(ComplaintEvent[]::new));
    }

    static GivenComplaint assignedTo(OpdId opd) {
        return captured().and(assigned(opd));
    }

    static GivenComplaint resolvedBy(OpdId opd, Actor by) {
        return assignedTo(opd)
                .and(
                        new ComplaintAcknowledged(ID, opd, by, LATER),
                        new ComplaintResolved(
                                ID, utterance("resolve"), opd, sealed("lubang sudah ditambal"), List.of(), by, LATER));
    }

    static ComplaintAssigned assigned(OpdId opd) {
        return new ComplaintAssigned(ID, opd, null, BY_ACCOUNT, DEADLINES, Actor.SYSTEM, ASSIGNED);
    }

    static CaptureComplaint capture() {
        return new CaptureComplaint(
                ID,
                TrackingCode.of(Channel.INSTAGRAM, "17900000000000001"),
                new CaptureComplaint.Source(
                        Channel.INSTAGRAM, Origin.WEBHOOK, sealed("17900000000000001"), null, POSTED),
                new CaptureComplaint.Author(CITIZEN, sealed("warga"), null),
                CaptureComplaint.Statement.of(sealed("jalan berlubang")),
                Matter.UNKNOWN,
                Actor.CITIZEN,
                CAPTURED);
    }

    /** Stands for a ciphertext: the same text under the same person is the same ciphertext. */
    static Sealed sealed(String text) {
        return new Sealed(CITIZEN, "sealed:" + text);
    }

    /** How somebody names what they say. */
    static Saying said(String name) {
        return new Saying.Named(utterance(name));
    }

    static UtteranceId utterance(String name) {
        return UtteranceId.ofPost(Channel.X, name);
    }

    GivenComplaint and(ComplaintEvent... events) {
        past.addAll(List.of(events));
        return this;
    }

    List<ComplaintEvent> past() {
        return List.copyOf(past);
    }

    @Nullable
    ComplaintState state() {
        ComplaintState state = null;
        for (ComplaintEvent event : past) {
            state = ComplaintState.evolve(state, event);
        }
        return state;
    }

    When when(Intent<ComplaintState, ComplaintEvent> intent) {
        return new When(intent);
    }

    final class When {
        private final Intent<ComplaintState, ComplaintEvent> intent;

        private When(Intent<ComplaintState, ComplaintEvent> intent) {
            this.intent = intent;
        }

        /** It happens; and the same wish again changes nothing. */
        GivenComplaint then(ComplaintEvent... expected) {
            List<ComplaintEvent> events = intent.decide(state());
            assertThat(events).containsExactly(expected);
            GivenComplaint after = new GivenComplaint()
                    .and(past.toArray(ComplaintEvent[]::new))
                    .and(expected);
            assertThat(intent.decide(after.state()))
                    .as("the same wish once more")
                    .isEmpty();
            return after;
        }

        void thenNothing() {
            assertThat(intent.decide(state())).isEmpty();
        }

        void thenRefusedBy(Class<? extends Rule> rule) {
            RuleBroken broken = catchThrowableOfType(RuleBroken.class, () -> intent.decide(state()));
            assertThat(broken).as("a refusal").isNotNull();
            assertThat(broken.rule()).isInstanceOf(rule);
            assertThat(broken.rule().because().indonesian()).isNotBlank();
            assertThat(broken.rule().because().english()).isNotBlank();
        }
    }
}
