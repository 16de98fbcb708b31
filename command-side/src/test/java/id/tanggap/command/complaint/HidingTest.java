package id.tanggap.command.complaint;

import static id.tanggap.command.complaint.GivenComplaint.DISKOMINFO;
import static id.tanggap.command.complaint.GivenComplaint.ID;
import static id.tanggap.command.complaint.GivenComplaint.LATER;
import static id.tanggap.command.complaint.GivenComplaint.captured;
import static id.tanggap.command.complaint.GivenComplaint.sealed;

import id.tanggap.command.complaint.publicity.AskHiding;
import id.tanggap.command.complaint.publicity.DecideHiding;
import id.tanggap.command.complaint.publicity.DecideHiding.Decision;
import id.tanggap.command.complaint.rule.OnlyWhatEverybodyReadsIsHidden;
import id.tanggap.command.complaint.rule.OnlyWhatSomebodyAskedForIsDecided;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.HidingAsked;
import id.tanggap.events.complaint.HidingReason;
import id.tanggap.events.complaint.HidingRefusal;
import id.tanggap.events.complaint.HidingRefused;
import id.tanggap.events.complaint.MessageHidden;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.complaint.Visibility;
import id.tanggap.events.complaint.VisibilityChosen;
import id.tanggap.events.complaint.WordsDigest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HidingTest {

    private static final UtteranceId POST = new UtteranceId(ID.value());
    private static final WordsDigest DIGEST = WordsDigest.of(sealed("jalan berlubang"));
    private static final Instant DECIDE_BY = LATER.plus(Duration.ofDays(3));

    private static AskHiding asked(@Nullable HidingReason atOnce, Actor by) {
        return new AskHiding(ID, new AskHiding.Wanted(POST, DIGEST, sealed("itu saya")), atOnce, DECIDE_BY, by, LATER);
    }

    private static HidingAsked asking(Actor by) {
        return new HidingAsked(ID, POST, sealed("itu saya"), DECIDE_BY, by, LATER);
    }

    private static MessageHidden hidden(HidingReason reason, Actor by) {
        return new MessageHidden(ID, POST, reason, DIGEST, by, LATER);
    }

    private static DecideHiding decided(Decision decision) {
        return new DecideHiding(ID, POST, decision, DISKOMINFO, LATER);
    }

    private static Decision hide() {
        return new Decision.Hide(HidingReason.HARM, DIGEST);
    }

    @Test
    void itsAuthorHasItHiddenAtOnce() {
        captured()
                .when(asked(HidingReason.AUTHOR_ASKED, Actor.CITIZEN))
                .then(asking(Actor.CITIZEN), hidden(HidingReason.AUTHOR_ASKED, Actor.SYSTEM));
    }

    @Test
    void whereAPersonIsNamedItIsHiddenAtOnce() {
        captured()
                .when(asked(HidingReason.PERSON_NAMED, Actor.SYSTEM))
                .then(asking(Actor.SYSTEM), hidden(HidingReason.PERSON_NAMED, Actor.SYSTEM));
    }

    @Test
    void whatAnybodyElseAsksIsDecidedAndAskedOnce() {
        captured().when(asked(null, Actor.SYSTEM)).then(asking(Actor.SYSTEM));
        captured().and(asking(Actor.SYSTEM)).when(decided(hide())).then(hidden(HidingReason.HARM, DISKOMINFO));
    }

    @Test
    void whatWasRefusedStaysUntilItsAuthorAsks() {
        HidingRefused refused = new HidingRefused(ID, POST, HidingRefusal.PUBLIC_OFFICE, DISKOMINFO, LATER);
        GivenComplaint stays = captured()
                .and(asking(Actor.SYSTEM))
                .when(decided(new Decision.Show(HidingRefusal.PUBLIC_OFFICE)))
                .then(refused);

        stays.when(asked(null, Actor.SYSTEM)).thenNothing();
        stays.when(asked(HidingReason.PERSON_NAMED, Actor.SYSTEM)).thenNothing();
        stays.when(asked(HidingReason.AUTHOR_ASKED, Actor.CITIZEN))
                .then(asking(Actor.CITIZEN), hidden(HidingReason.AUTHOR_ASKED, Actor.SYSTEM));
    }

    @Test
    void afterAnObjectionItIsShownAgain() {
        captured()
                .and(asking(Actor.SYSTEM), hidden(HidingReason.PERSON_NAMED, Actor.SYSTEM))
                .when(decided(new Decision.Show(HidingRefusal.PUBLIC_OFFICE)))
                .then(new HidingRefused(ID, POST, HidingRefusal.PUBLIC_OFFICE, DISKOMINFO, LATER));
    }

    @Test
    void whatNobodyIsShownIsNotHidden() {
        captured()
                .and(new VisibilityChosen(ID, Visibility.CONFIDENTIAL, Actor.CITIZEN, LATER))
                .when(asked(null, Actor.SYSTEM))
                .thenRefusedBy(OnlyWhatEverybodyReadsIsHidden.class);
    }

    @Test
    void nobodyDecidesWhatNobodyAsked() {
        captured().when(decided(hide())).thenRefusedBy(OnlyWhatSomebodyAskedForIsDecided.class);
    }
}
