package id.tanggap.command.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Outlook;
import id.tanggap.command.complaint.Saying;
import id.tanggap.command.complaint.Stage;
import id.tanggap.command.complaint.assignment.AssignComplaint;
import id.tanggap.command.complaint.assignment.DeclineComplaint;
import id.tanggap.command.complaint.capture.CaptureComplaint;
import id.tanggap.command.complaint.triage.CategoriseComplaint;
import id.tanggap.command.complaint.triage.RouteComplaint;
import id.tanggap.command.living.LivingComplaints;
import id.tanggap.command.opd.directory.Inspectorates;
import id.tanggap.command.opd.directory.OpdDirectory;
import id.tanggap.command.policy.ServicePolicies;
import id.tanggap.command.policy.adoption.PolicyTerms;
import id.tanggap.command.policy.adoption.ServicePolicy;
import id.tanggap.command.routing.RoutingRule.Verdict;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintReferredToTriage;
import id.tanggap.events.complaint.RoutingReason;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhenComplaintWaitsForADeskThenRouteTest {

    private static final Instant NOW = Instant.parse("2026-03-02T05:00:00Z");
    private static final PersonId CITIZEN = new PersonId("citizenaaaaaaaaaaaaaaa1");
    private static final OpdId PUBLIC_WORKS = new OpdId("dinas-pu");
    private static final OpdId HEALTH = new OpdId("dinas-kesehatan");
    private static final Actor HEAD = new Actor(Actor.Kind.OPD, "kepala-dinas-pu", PUBLIC_WORKS);
    private static final Actor DISKOMINFO = new Actor(Actor.Kind.DISKOMINFO, "diskominfo", null);
    private static final RoutingReason REASON = new RoutingReason(RoutingReason.Rule.TAGGED_ACCOUNT, "@dinaspu");

    private final LivingComplaints life = new LivingComplaints(
            NOW,
            CaptureComplaint.class,
            RouteComplaint.class,
            AssignComplaint.class,
            CategoriseComplaint.class,
            DeclineComplaint.class);
    private final CaptureComplaint capture = LivingComplaints.capture("1", CITIZEN, NOW);
    private final ComplaintId id = capture.complaint();
    private Verdict verdict = new Verdict.Goes(PUBLIC_WORKS, REASON);

    @BeforeEach
    void oneRuleThatSaysWhatItIsTold() {
        OpdDirectory directory = mock();
        when(directory.headOf(PUBLIC_WORKS)).thenReturn(Optional.of("kepala-dinas-pu"));
        ServicePolicies policies = mock();
        when(policies.inForce()).thenReturn(new ServicePolicies.InForce(ServicePolicy.LINE, PolicyTerms.DEFAULT));
        life.reacts(new WhenComplaintWaitsForADeskThenRoute(
                life.complaints(),
                new Routing(
                        List.of(_ -> verdict),
                        new ToWhomTheAccusedIsNot(
                                new AccusedProperties(Map.of()), new Inspectorates(directory, mock())),
                        directory,
                        policies),
                life.grants(),
                life.clock()));
    }

    @Test
    void whatIsCapturedGoesToTheOfficeThatARuleNames() {
        life.wish(capture);

        assertThat(life.events(id, ComplaintAssigned.class))
                .containsExactly(new ComplaintAssigned(
                        id,
                        PUBLIC_WORKS,
                        "kepala-dinas-pu",
                        REASON,
                        PolicyTerms.DEFAULT.deadlines(null, NOW),
                        Actor.SYSTEM,
                        NOW));
    }

    @Test
    void whatNoRuleKnowsGoesToTheTriageDeskWithTheReason() {
        verdict = new Verdict.Unsure("kategori belum diketahui");

        life.wish(capture);

        assertThat(life.events(id, ComplaintReferredToTriage.class))
                .extracting(ComplaintReferredToTriage::reason)
                .containsExactly("kategori belum diketahui");
    }

    @Test
    void theRulesAreAskedAgainWhenSomethingNewIsKnown() {
        verdict = new Verdict.Unsure("kategori belum diketahui");
        life.wish(capture);
        verdict = new Verdict.Goes(PUBLIC_WORKS, REASON);

        life.wish(new CategoriseComplaint(id, new CategoryId("jalan"), DISKOMINFO, NOW));

        assertThat(holder()).isEqualTo(PUBLIC_WORKS);
    }

    @Test
    void whatIsDeclinedIsRoutedOnAndNotBack() {
        life.wish(capture);
        life.wish(decline());
        assertThat(state().stage()).as("the same rule again").isEqualTo(Stage.TRIAGE);

        verdict = new Verdict.Goes(HEALTH, REASON);
        life.wish(new CategoriseComplaint(id, new CategoryId("kesehatan"), DISKOMINFO, NOW));
        assertThat(holder()).isEqualTo(HEALTH);
    }

    @Test
    void toldTwiceNothingHappensTwice() {
        life.wish(capture);
        List<?> before = life.events(id);

        life.tellAllAgain();

        assertThat(life.events(id)).isEqualTo(before);
    }

    @Test
    void toldLateItLeavesWhatSomebodyDecidedMeanwhile() {
        life.grant(capture);
        life.grant(new AssignComplaint(
                id,
                HEALTH,
                null,
                new RoutingReason(RoutingReason.Rule.TRIAGE_DESK, "diskominfo"),
                PolicyTerms.DEFAULT.deadlines(null, NOW),
                DISKOMINFO,
                NOW));

        life.everybodyReacts();

        assertThat(holder()).isEqualTo(HEALTH);
        assertThat(life.events(id, ComplaintAssigned.class)).hasSize(1);
    }

    @Test
    void toldOfAComplaintThatIsNotThereItSaysNothing() {
        life.tell(capture.decide(null).getFirst());

        assertThat(life.events(id)).isEmpty();
    }

    @Test
    void aReplaySaysNothing() {
        verdict = new Verdict.Unsure("kategori belum diketahui");
        life.wish(capture);
        verdict = new Verdict.Goes(PUBLIC_WORKS, REASON);

        life.replay();
        assertThat(state().stage()).isEqualTo(Stage.TRIAGE);

        life.tellAllAgain();
        assertThat(holder()).as("told anew it would have been routed").isEqualTo(PUBLIC_WORKS);
    }

    @Test
    void ofWhatIsToldAfterTheFactOnlyWhatWaitsIsRouted() {
        CaptureComplaint settled = LivingComplaints.capture("2", CITIZEN, NOW);

        life.tellAfterTheFact(capture, MetaData.with(Outlook.NAME, Outlook.WAITING.name()));
        life.tellAfterTheFact(settled, MetaData.with(Outlook.NAME, Outlook.SETTLED.name()));

        assertThat(holder()).isEqualTo(PUBLIC_WORKS);
        assertThat(life.state(settled.complaint()).stage()).isEqualTo(Stage.UNROUTED);
    }

    private DeclineComplaint decline() {
        return new DeclineComplaint(id, Saying.UNNAMED, PUBLIC_WORKS, new Sealed(CITIZEN, "sealed"), HEAD, NOW);
    }

    private ComplaintState state() {
        return life.state(id);
    }

    private OpdId holder() {
        return state().lead().opd();
    }
}
