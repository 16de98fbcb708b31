package id.tanggap.query.complaint;

import static id.tanggap.query.complaint.Happenings.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintReopened;
import id.tanggap.events.complaint.TagRole;
import org.junit.jupiter.api.Test;

class LifeTest {
    private static final Happenings IT = Happenings.inTheOpen("1");
    private static final Happenings OTHER = Happenings.inTheOpen("2");

    private static Life life(ComplaintEvent... since) {
        ComplaintEvent[] events = new ComplaintEvent[since.length + 1];
        events[0] = IT.captured(1, "Jalan berlubang");
        System.arraycopy(since, 0, events, 1, since.length);
        return Happenings.life(events);
    }

    @Test
    void theStatusFollowsWhatHappens() {
        assertThat(life().status()).isEqualTo(Status.CAPTURED);
        assertThat(life(IT.referred(2)).status()).isEqualTo(Status.TRIAGE);
        assertThat(life(IT.assigned(2, "pu")).status()).isEqualTo(Status.ASSIGNED);
        assertThat(life(IT.assigned(2, "pu"), IT.acknowledged(3, "pu")).status())
                .isEqualTo(Status.IN_PROGRESS);
        assertThat(life(IT.assigned(2, "pu"), IT.declined(3, "pu")).status()).isEqualTo(Status.TRIAGE);
        assertThat(life(IT.assigned(2, "pu"), IT.asked(3, "pu")).status()).isEqualTo(Status.AWAITING_CITIZEN);
        assertThat(life(IT.assigned(2, "pu"), IT.asked(3, "pu"), IT.told(4)).status())
                .isEqualTo(Status.IN_PROGRESS);
        assertThat(life(IT.assigned(2, "pu"), IT.resolved(3, "pu", "ok")).status())
                .isEqualTo(Status.RESOLVED);
        assertThat(life(IT.assigned(2, "pu"), IT.resolved(3, "pu", "ok"), IT.closed(4))
                        .status())
                .isEqualTo(Status.CLOSED);
        assertThat(life(IT.refused(2)).status()).isEqualTo(Status.REFUSED);
        assertThat(life(IT.refused(2), IT.reopened(3)).status()).isEqualTo(Status.TRIAGE);
        assertThat(life(IT.merged(2, OTHER.id())).status()).isEqualTo(Status.MERGED);
    }

    @Test
    void anUnmergedOneGoesOnWhereItWas() {
        Life life =
                life(IT.assigned(2, "pu"), IT.asked(3, "pu"), IT.merged(10, OTHER.id()), IT.unmerged(20, OTHER.id()));
        assertThat(life.status()).isEqualTo(Status.AWAITING_CITIZEN);
        assertThat(life.opd()).isEqualTo("pu");
        assertThat(life.mergedInto()).isNull();
        assertThat(life.pausedSince()).as("the question is as old as it is").isEqualTo(at(3));
    }

    @Test
    void whoeverHeldItMaySeeItFromThenOn() {
        Life life = life(
                IT.assigned(2, "pu"),
                IT.tagged(3, "dlh", TagRole.SUPPORTING),
                IT.declined(4, "pu"),
                IT.assigned(5, "pln"),
                IT.assigned(6, "dlh"));
        assertThat(life.visibleTo()).containsExactly("pu", "dlh", "pln");
        assertThat(life.supporting()).isEmpty();
        assertThat(life.opd()).isEqualTo("dlh");
        assertThat(life.declined()).isEqualTo(1);
    }

    @Test
    void aReassignmentLeavesTheCitizensInstantsAlone() {
        Life life = life(
                IT.assigned(2, "pu"), IT.acknowledged(3, "pu"), IT.answered(4, "pu", "siap"), IT.assigned(50, "pln"));
        assertThat(life.firstAssignedAt()).isEqualTo(at(2));
        assertThat(life.assignedAt()).isEqualTo(at(50));
        assertThat(life.firstAnsweredAt()).isEqualTo(at(4));
        assertThat(life.acknowledgedAt())
                .as("the next holder has not opened it")
                .isNull();
        assertThat(life.responseDue()).isEqualTo(at(110));
    }

    @Test
    void aReopenedOneIsNeitherResolvedNorClosed() {
        Life life =
                life(IT.assigned(2, "pu"), IT.resolved(3, "pu", "ok"), IT.confirmed(4), IT.closed(4), IT.reopened(9));
        assertThat(life.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(life.resolvedAt()).isNull();
        assertThat(life.confirmedAt()).isNull();
        assertThat(life.closedAt()).isNull();
        assertThat(life.reopened()).isEqualTo(1);
        assertThat(life.sheet().desks())
                .singleElement()
                .satisfies(desk -> assertThat(desk.holds()).isTrue());
    }

    @Test
    void whatIsDueIsSaidWhereItIsAskedFor() {
        Life atTriage = life(IT.referred(2));
        assertThat(atTriage.triageDue()).isEqualTo(at(182));
        assertThat(atTriage.responseDue()).isNull();

        Life asking = life(IT.assigned(2, "pu"), IT.asked(3, "pu"));
        assertThat(asking.waitsUntil()).isEqualTo(at(303));
        assertThat(asking.promisedDue()).isNull();

        Life silent = life(IT.assigned(2, "pu"), IT.asked(3, "pu"), IT.keptSilent(303));
        assertThat(silent.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(silent.waitsUntil()).isNull();
        assertThat(silent.responseDue()).isEqualTo(at(62 + 300));

        Life passedOn = life(IT.assigned(2, "pu"), IT.declined(50, "pu"), IT.assigned(60, "pln"));
        assertThat(passedOn.resolutionDue()).isEqualTo(at(660));
        assertThat(passedOn.promisedDue()).as("as the first office had it").isEqualTo(at(602));
        assertThat(life(IT.assigned(2, "pu"), IT.declined(50, "pu")).resolutionDue())
                .as("nobody's now")
                .isNull();
    }

    @Test
    void whatWasMergedIsResolvedWithTheOtherOneAndOpensAgainWhereItWas() {
        Life resolved = life(IT.assigned(2, "pu"), IT.merged(10, OTHER.id()), IT.resolvedWith(50, OTHER.id()));
        assertThat(resolved.status()).isEqualTo(Status.RESOLVED);
        assertThat(resolved.resolvedAt()).isEqualTo(at(50));
        assertThat(resolved.firstAnsweredAt()).isEqualTo(at(50));
        assertThat(resolved.mergedInto())
                .as("where the solution stands")
                .isEqualTo(OTHER.id().value());

        Life disputed = life(
                IT.assigned(2, "pu"),
                IT.merged(10, OTHER.id()),
                IT.resolvedWith(50, OTHER.id()),
                IT.disputed(60),
                IT.reopened(60));
        assertThat(disputed.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(disputed.opd()).isEqualTo("pu");
        assertThat(disputed.mergedInto()).isNull();
        assertThat(disputed.responseDue()).as("50 minutes later").isEqualTo(at(112));
    }

    @Test
    void whatOpensAgainWithAnotherOneWasReopenedByNobody() {
        Life followed = life(
                IT.assigned(2, "pu"),
                IT.merged(10, OTHER.id()),
                IT.resolvedWith(50, OTHER.id()),
                new ComplaintReopened(IT.id(), Actor.SYSTEM, at(60)),
                IT.merged(60, OTHER.id()));

        assertThat(followed.status()).isEqualTo(Status.MERGED);
        assertThat(followed.resolvedAt()).isNull();
        assertThat(followed.reopened()).isZero();
    }

    @Test
    void supportersAreCounted() {
        assertThat(life(IT.supported(2, 1), IT.supported(3, 2)).supporters()).isEqualTo(2);
    }
}
