package id.tanggap.command.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Saying;
import id.tanggap.command.complaint.Stage;
import id.tanggap.command.complaint.assignment.AssignComplaint;
import id.tanggap.command.complaint.capture.CaptureComplaint;
import id.tanggap.command.complaint.duplicates.FollowTheOther;
import id.tanggap.command.complaint.duplicates.MergeComplaint;
import id.tanggap.command.complaint.duplicates.Merging;
import id.tanggap.command.complaint.duplicates.UnmergeComplaint;
import id.tanggap.command.complaint.handling.ResolveComplaint;
import id.tanggap.command.complaint.outcome.ConfirmResolution;
import id.tanggap.command.complaint.outcome.DisputeResolution;
import id.tanggap.command.complaint.triage.RefuseComplaint;
import id.tanggap.command.decision.RuleBroken;
import id.tanggap.command.living.LivingComplaints;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintMerged;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.complaint.Deadlines;
import id.tanggap.events.complaint.RefusalReason;
import id.tanggap.events.complaint.ResolvedWithAnother;
import id.tanggap.events.complaint.RoutingReason;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import id.tanggap.events.policy.PolicyId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A merged complaint is always on the desk of an open one, or it is let go of. */
class WhenAComplaintEndsThenItsDuplicatesFollowTest {

    private static final Instant NOON = Instant.parse("2026-03-02T05:00:00Z");
    private static final OpdId OPD = new OpdId("dinas-pu");
    private static final Actor HEAD = new Actor(Actor.Kind.OPD, "kepala-dinas-pu", OPD);
    private static final Actor DISKOMINFO = new Actor(Actor.Kind.DISKOMINFO, "diskominfo", null);
    private static final Sealed WORDS = new Sealed(new PersonId("citizen000000000000000001"), "sealed");

    private final ComplaintId a = id("a");
    private final ComplaintId b = id("b");
    private final ComplaintId c = id("c");
    private final LivingComplaints life = new LivingComplaints(
            NOON,
            CaptureComplaint.class,
            AssignComplaint.class,
            MergeComplaint.class,
            UnmergeComplaint.class,
            FollowTheOther.class,
            ResolveComplaint.class,
            ConfirmResolution.class,
            DisputeResolution.class,
            RefuseComplaint.class);
    private final Merging merging = new Merging(life.complaints());

    @BeforeEach
    void threeOnTheSameDesk() {
        life.reacts(
                new WhenAComplaintEndsThenItsDuplicatesFollow(new Remembered(), merging, life.grants(), life.clock()));
        Stream.of("a", "b", "c").forEach(post -> {
            life.wish(captured(post));
            life.wish(new AssignComplaint(
                    id(post),
                    OPD,
                    null,
                    new RoutingReason(RoutingReason.Rule.TRIAGE_DESK, "diskominfo"),
                    new Deadlines(
                            NOON.plus(Duration.ofDays(1)), NOON.plus(Duration.ofDays(5)), new PolicyId("standar")),
                    DISKOMINFO,
                    NOON));
        });
    }

    @Test
    void aSolutionIsTheDuplicatesTooForItsOwnCitizenToJudge() {
        life.wish(merge(a, b));
        life.wish(resolve(b));

        assertThat(life.state(a).stage()).isEqualTo(Stage.RESOLVED);
        assertThat(life.state(a).mergedInto()).isEqualTo(b);

        life.wish(new DisputeResolution(a, Saying.UNNAMED, WORDS, Actor.CITIZEN, NOON));
        assertThat(life.state(a).stage()).as("goes on where it was").isEqualTo(Stage.IN_PROGRESS);
        assertThat(life.state(a).mergedInto()).isNull();
        assertThat(life.state(b).stage()).as("of the other nobody said so").isEqualTo(Stage.RESOLVED);
    }

    @Test
    void whereTheSolutionIsDisputedTheDuplicateWaitsAgainWithIt() {
        life.wish(merge(a, b));
        life.wish(resolve(b));
        life.wish(new DisputeResolution(b, Saying.UNNAMED, WORDS, Actor.CITIZEN, NOON));

        assertThat(life.state(a).stage()).isEqualTo(Stage.MERGED);
        assertThat(life.state(b).stage()).isEqualTo(Stage.IN_PROGRESS);

        life.wish(resolve(b));
        assertThat(life.state(a).stage()).isEqualTo(Stage.RESOLVED);
    }

    @Test
    void whoseCitizenHasAgreedStaysClosed() {
        life.wish(merge(a, b));
        life.wish(resolve(b));
        life.wish(new ConfirmResolution(a, Actor.CITIZEN, NOON));
        life.wish(new DisputeResolution(b, Saying.UNNAMED, WORDS, Actor.CITIZEN, NOON));

        assertThat(life.state(a).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void whatIsRefusedLetsGo() {
        life.wish(merge(a, b));
        life.wish(refuse(b));

        assertThat(life.state(a).stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(life.state(a).lead().opd()).isEqualTo(OPD);
    }

    @Test
    void aChainIsAnsweredAtItsEnd() {
        life.wish(merge(a, b));
        life.wish(merge(b, c));

        assertThat(life.state(a).stage()).isEqualTo(Stage.MERGED);
        assertThat(merging.end(life.state(a))).map(ComplaintState::id).contains(c);

        life.wish(resolve(c));
        assertThat(Stream.of(a, b).map(life::state).map(ComplaintState::stage)).containsOnly(Stage.RESOLVED);

        life.wish(new DisputeResolution(c, Saying.UNNAMED, WORDS, Actor.CITIZEN, NOON));
        assertThat(Stream.of(a, b).map(life::state).map(ComplaintState::stage)).containsOnly(Stage.MERGED);
    }

    @Test
    void twoThatAreMergedIntoEachOtherAtTheSameMomentAreTakenApart() {
        life.grant(merge(a, b));
        life.grant(merge(b, a));
        assertThat(merging.end(life.state(a))).isEmpty();

        life.everybodyReacts();

        assertOneIsOpenAndAllAreAnsweredThere(a, b);
    }

    @Test
    void aCircleOfThreeIsTakenApart() {
        life.grant(merge(a, b));
        life.grant(merge(b, c));
        life.grant(merge(c, a));

        life.everybodyReacts();

        assertOneIsOpenAndAllAreAnsweredThere(a, b, c);
    }

    @Test
    void whatEndsAtTheMomentOfTheMergingIsFollowedOrLetGo() {
        life.grant(merge(a, b));
        life.grant(resolve(b));
        life.everybodyReacts();
        assertThat(life.state(a).stage()).isEqualTo(Stage.RESOLVED);

        life.grant(refuse(c));
        life.grant(new DisputeResolution(a, Saying.UNNAMED, WORDS, Actor.CITIZEN, NOON));
        life.grant(merge(a, c));
        life.everybodyReacts();
        assertThat(life.state(a).stage()).isEqualTo(Stage.IN_PROGRESS);
    }

    @Test
    void toldAllAgainNothingHappensTwice() {
        life.wish(merge(a, b));
        life.wish(resolve(b));
        List<?> before = life.events(a);

        life.tellAllAgain();

        assertThat(life.events(a)).isEqualTo(before);
        assertThat(life.events(a, ResolvedWithAnother.class)).hasSize(1);
        assertThat(life.events(a, ComplaintMerged.class)).hasSize(1);
    }

    /** It looks at what is so now: a replay finds nothing left to do. */
    @Test
    void aReplaySaysNothing() {
        life.wish(merge(a, b));
        life.wish(resolve(b));
        List<?> before = life.events(a);

        life.replay();

        assertThat(life.events(a)).isEqualTo(before);
    }

    @Test
    void toldOfTheEndBeforeTheMergingItFollowsWithTheMerging() {
        life.grant(merge(a, b));
        life.grant(resolve(b));
        life.tell(life.events(b, ComplaintResolved.class).findFirst().orElseThrow());
        assertThat(life.state(a).stage()).as("nothing is noted of it yet").isEqualTo(Stage.MERGED);

        life.everybodyReacts();

        assertThat(life.state(a).stage()).isEqualTo(Stage.RESOLVED);
    }

    @Test
    void anotherThatIsNotKnownYetLeavesItWhereItIs() {
        life.wish(merge(a, id("z")));

        assertThat(life.state(a).stage()).isEqualTo(Stage.MERGED);
    }

    @Test
    void intoWhatIsNotOpenNothingIsMerged() {
        life.wish(resolve(b));

        assertThatThrownBy(
                        () -> life.wish(new MergeComplaint(a, b, life.state(b).stage(), DISKOMINFO, NOON)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("AMergedComplaintIsOnTheDeskOfAnOpenOne");
        assertThat(life.state(a).stage()).isEqualTo(Stage.ASSIGNED);
    }

    private void assertOneIsOpenAndAllAreAnsweredThere(ComplaintId... all) {
        assertThat(all)
                .allSatisfy(one -> assertThat(merging.end(life.state(one)))
                        .as("where %s is answered", one)
                        .hasValueSatisfying(
                                end -> assertThat(end.stage().open()).isTrue()));
    }

    /** As one who saw the other one open. */
    private static MergeComplaint merge(ComplaintId complaint, ComplaintId into) {
        return new MergeComplaint(complaint, into, Stage.ASSIGNED, DISKOMINFO, NOON);
    }

    private static ResolveComplaint resolve(ComplaintId complaint) {
        return new ResolveComplaint(complaint, Saying.UNNAMED, OPD, WORDS, List.of(), HEAD, NOON);
    }

    private static RefuseComplaint refuse(ComplaintId complaint) {
        return new RefuseComplaint(complaint, Saying.UNNAMED, RefusalReason.NOT_A_COMPLAINT, null, DISKOMINFO, NOON);
    }

    private static ComplaintId id(String post) {
        return ComplaintId.of(Channel.INSTAGRAM, post);
    }

    private static CaptureComplaint captured(String post) {
        return LivingComplaints.capture(post, WORDS.of(), NOON);
    }

    private static final class Remembered implements MergedComplaints {

        private final Map<ComplaintId, ComplaintId> others = new HashMap<>();

        @Override
        public void note(ComplaintId complaint, ComplaintId into) {
            others.put(complaint, into);
        }

        @Override
        public void forget(ComplaintId complaint) {
            others.remove(complaint);
        }

        @Override
        public List<ComplaintId> into(ComplaintId other) {
            return others.entrySet().stream()
                    .filter(pair -> pair.getValue().equals(other))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
