package id.tanggap.command.complaint;

import static id.tanggap.command.complaint.GivenComplaint.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.complaint.publicity.ChooseVisibility;
import id.tanggap.command.complaint.publicity.LookAtNaming;
import id.tanggap.command.complaint.publicity.ReleaseComplaint;
import id.tanggap.command.complaint.rule.WhatWasErasedHasNoVisibility;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintRedacted;
import id.tanggap.events.complaint.ComplaintReleased;
import id.tanggap.events.complaint.NamingLookedAt;
import id.tanggap.events.complaint.PersonNamed;
import id.tanggap.events.complaint.Visibility;
import id.tanggap.events.complaint.VisibilityChosen;
import org.junit.jupiter.api.Test;

/** What is about somebody by name waits for a look before everybody reads it. */
class NamingTest {

    private static GivenComplaint naming() {
        return captured().and(new PersonNamed(ID, CAPTURED));
    }

    @Test
    void itWaitsForALook() {
        assertThat(captured().state().publicity().everybodyReadsIt()).isTrue();
        assertThat(naming().state().publicity().everybodyReadsIt()).isFalse();
        assertThat(naming().state().publicity().followedWithoutWords()).isTrue();
    }

    @Test
    void whoLooksIsWrittenDownAndEverybodyReadsIt() {
        GivenComplaint seen =
                naming().when(new LookAtNaming(ID, DISKOMINFO, LATER)).then(new NamingLookedAt(ID, DISKOMINFO, LATER));
        assertThat(seen.state().publicity().everybodyReadsIt()).isTrue();
        assertThat(naming().when(new ReleaseComplaint(ID, DISKOMINFO, LATER))
                        .then(new ComplaintReleased(ID, DISKOMINFO, LATER))
                        .state()
                        .publicity()
                        .everybodyReadsIt())
                .isTrue();
    }

    @Test
    void whatItsCitizenOpensLaterWaitsAsWell() {
        GivenComplaint opened = naming().and(new VisibilityChosen(ID, Visibility.CONFIDENTIAL, Actor.CITIZEN, CAPTURED))
                .when(new ChooseVisibility(ID, Visibility.PUBLIC, Actor.CITIZEN, LATER))
                .then(new VisibilityChosen(ID, Visibility.PUBLIC, Actor.CITIZEN, LATER));
        assertThat(opened.state().publicity().awaitsALook()).isTrue();
    }

    @Test
    void nothingIsLookedAtOfWhoWasErased() {
        naming().and(new ComplaintRedacted(ID, CITIZEN, LATER))
                .when(new LookAtNaming(ID, DISKOMINFO, LATER))
                .thenRefusedBy(WhatWasErasedHasNoVisibility.class);
        captured().when(new LookAtNaming(ID, DISKOMINFO, LATER)).thenNothing();
    }
}
