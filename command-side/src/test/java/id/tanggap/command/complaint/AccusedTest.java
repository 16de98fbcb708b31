package id.tanggap.command.complaint;

import static id.tanggap.command.complaint.GivenComplaint.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.complaint.assignment.AccuseOffice;
import id.tanggap.command.complaint.assignment.AssignComplaint;
import id.tanggap.command.complaint.assignment.TagComplaint;
import id.tanggap.command.complaint.conversation.HearMessage;
import id.tanggap.command.complaint.conversation.Message;
import id.tanggap.command.complaint.conversation.NamedOffice;
import id.tanggap.command.complaint.rule.TheAccusedDoesNotHandleIt;
import id.tanggap.command.complaint.rule.WhatIsOverKeepsItsVisibility;
import id.tanggap.command.complaint.triage.RouteComplaint;
import id.tanggap.command.conversation.Tone;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.CloseReason;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintClosed;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintTagged;
import id.tanggap.events.complaint.MessageBy;
import id.tanggap.events.complaint.OfficeAccused;
import id.tanggap.events.complaint.RoutingReason;
import id.tanggap.events.complaint.TagRole;
import id.tanggap.events.complaint.Visibility;
import id.tanggap.events.complaint.VisibilityChosen;
import id.tanggap.events.leader.LeaderId;
import id.tanggap.events.opd.OpdId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A confidential complaint comes to nobody whom it is about. */
class AccusedTest {

    private static final String HEAD = "kepala-dinas-pu";
    private static final OpdId INSPECTORATE = new OpdId("inspektorat");
    private static final RoutingReason REASON =
            new RoutingReason(RoutingReason.Rule.SOMEBODY_ACCUSED, INSPECTORATE.value());

    private static GivenComplaint confidential(Visibility visibility, String head) {
        return captured()
                .and(
                        new VisibilityChosen(ID, visibility, Actor.CITIZEN, LATER),
                        new OfficeAccused(ID, PUBLIC_WORKS, head, Actor.CITIZEN, LATER));
    }

    @Test
    void theAccusedOfficeIsNeitherAssignedNorTagged() {
        GivenComplaint complaint = confidential(Visibility.CONFIDENTIAL, null);

        complaint.when(assign(PUBLIC_WORKS, HEAD)).thenRefusedBy(TheAccusedDoesNotHandleIt.class);
        for (TagRole role : TagRole.values()) {
            complaint
                    .when(new TagComplaint(ID, Saying.UNNAMED, PUBLIC_WORKS, role, null, HEAD, DEADLINES, MAYOR, LATER))
                    .thenRefusedBy(TheAccusedDoesNotHandleIt.class);
        }
        complaint
                .when(assign(HEALTH, "kepala-kesehatan"))
                .then(new ComplaintAssigned(ID, HEALTH, "kepala-kesehatan", REASON, DEADLINES, DISKOMINFO, LATER));
    }

    @Test
    void noRuleBringsItThere() {
        assertThat(route(PUBLIC_WORKS)
                        .of(confidential(Visibility.CONFIDENTIAL, null).state()))
                .noneMatch(ComplaintAssigned.class::isInstance);
        assertThat(route(PUBLIC_WORKS).of(confidential(Visibility.PUBLIC, null).state()))
                .hasOnlyElementsOfType(ComplaintAssigned.class);
    }

    @Test
    void whatWasPublicLeavesTheDeskOfTheAccusedWhenItBecomesConfidential() {
        GivenComplaint held = assignedTo(PUBLIC_WORKS)
                .and(
                        new OfficeAccused(ID, PUBLIC_WORKS, null, Actor.CITIZEN, LATER),
                        new VisibilityChosen(ID, Visibility.CONFIDENTIAL, Actor.CITIZEN, LATER));

        assertThat(held.state().isKeptFrom(PUBLIC_WORKS, HEAD)).isTrue();
        held.when(route(INSPECTORATE))
                .then(new ComplaintAssigned(
                        ID, INSPECTORATE, "kepala-inspektorat", REASON, DEADLINES, Actor.SYSTEM, LATER));
    }

    @Test
    void whomALeaderNamesBelowItIsNotCalledWhereItIsAboutThem() {
        List<ComplaintEvent> events = new HearMessage(
                        ID,
                        new Message(
                                utterance("tag"),
                                MessageBy.of(new LeaderId("bupati")),
                                sealed("@dinaspu @dinkes tolong"),
                                null,
                                LATER),
                        Tone.ORDER,
                        List.of(
                                new NamedOffice(PUBLIC_WORKS, HEAD, DEADLINES),
                                new NamedOffice(HEALTH, "kepala-kesehatan", DEADLINES)),
                        null,
                        LATER)
                .of(confidential(Visibility.CONFIDENTIAL, null).state());

        assertThat(events)
                .filteredOn(ComplaintTagged.class::isInstance)
                .extracting(tagged -> ((ComplaintTagged) tagged).opd())
                .containsExactly(HEALTH);
        assertThat(events)
                .filteredOn(ComplaintAssigned.class::isInstance)
                .extracting(assigned -> ((ComplaintAssigned) assigned).opd())
                .containsExactly(HEALTH);
    }

    @Test
    void whomItIsAboutMayTurnOutLaterUntilItIsOver() {
        AccuseOffice accuse = new AccuseOffice(ID, PUBLIC_WORKS, null, DISKOMINFO, LATER);

        assignedTo(PUBLIC_WORKS).when(accuse).then(new OfficeAccused(ID, PUBLIC_WORKS, null, DISKOMINFO, LATER));
        captured()
                .and(new ComplaintClosed(ID, CloseReason.BY_STAFF, DISKOMINFO, LATER))
                .when(accuse)
                .thenRefusedBy(WhatIsOverKeepsItsVisibility.class);
    }

    @Test
    void theHeadWhoIsAccusedDoesNotSeeWhatTheOfficeHandles() {
        GivenComplaint complaint = confidential(Visibility.CONFIDENTIAL, HEAD);

        complaint
                .when(assign(PUBLIC_WORKS, HEAD))
                .then(new ComplaintAssigned(ID, PUBLIC_WORKS, null, REASON, DEADLINES, DISKOMINFO, LATER));
        assertThat(complaint.state().isKeptFrom(PUBLIC_WORKS, HEAD)).isTrue();
        assertThat(complaint.state().isKeptFrom(PUBLIC_WORKS, "petugas-dinas-pu"))
                .isFalse();
        assertThat(complaint.state().isKeptFrom(null, HEAD)).isFalse();
    }

    private static AssignComplaint assign(OpdId opd, String head) {
        return new AssignComplaint(ID, opd, head, REASON, DEADLINES, DISKOMINFO, LATER);
    }

    private static RouteComplaint route(OpdId opd) {
        return new RouteComplaint(
                ID, new RouteComplaint.Proposal(opd, "kepala-" + opd.value(), REASON, DEADLINES), "", LATER, LATER);
    }
}
