package id.tanggap.demo.plan;

import id.tanggap.command.complaint.publicity.AgreeToPublicity;
import id.tanggap.command.complaint.publicity.AskHiding;
import id.tanggap.command.complaint.publicity.ChooseVisibility;
import id.tanggap.command.complaint.publicity.DecideHiding;
import id.tanggap.command.complaint.publicity.DecideHiding.Decision;
import id.tanggap.command.complaint.publicity.MaskPassages;
import id.tanggap.command.complaint.publicity.NotePostRemoved;
import id.tanggap.command.complaint.publicity.NotePostRestored;
import id.tanggap.command.complaint.publicity.ReleaseComplaint;
import id.tanggap.command.complaint.publicity.UnmaskPassages;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.AgreedThrough;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.HidingReason;
import id.tanggap.events.complaint.HidingRefusal;
import id.tanggap.events.complaint.Removal;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.complaint.Visibility;
import id.tanggap.events.complaint.WordsDigest;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What everybody may read: most of what was said in private is opened, some words are covered by hand, and now and then a
 * post is taken away from its platform, or a citizen wants it confidential after all.
 */
final class Openness {
    private static final List<AgreedThrough> NOTED =
            List.of(AgreedThrough.TELEPHONE, AgreedThrough.TELEPHONE, AgreedThrough.MESSAGE, AgreedThrough.IN_PERSON);
    private static final int WORDS_OF_A_PASSAGE = 2;

    private final Situation it;
    private final Draws draws;
    private final Draws hiding;

    Openness(Situation situation) {
        this.it = situation;
        this.draws = situation.draws;
        this.hiding = Draws.of(0, "hiding " + situation.id.value());
    }

    void decide() {
        Instant captured = it.post.capturedAt();
        if (it.post.channel().isPrivate() && draws.chance(0.9)) {
            open(WorkingTime.after(captured, draws.around(1.5, 0.7)));
        }
        if (draws.chance(0.01)) {
            cover(WorkingTime.after(captured, draws.around(3, 0.6)));
        }
        if (Channel.platforms().contains(it.post.channel())
                && !it.post.channel().isPrivate()
                && draws.chance(0.015)) {
            takeAway(captured.plusSeconds(draws.between(4_000, 400_000)));
        }
        if (Channel.platforms().contains(it.post.channel())
                && !it.post.channel().isPrivate()
                && hiding.chance(0.008)) {
            askToHide(captured.plusSeconds(hiding.between(30, 50)));
        }
        if (it.post.channel().equals(Channel.WEB) && draws.chance(0.02)) {
            entrust(captured.plusSeconds(draws.between(60, 600)));
        }
    }

    private void entrust(Instant at) {
        if (it.isToldBy(at)) {
            it.script.at(at, new ChooseVisibility(it.id, Visibility.CONFIDENTIAL, Actor.CITIZEN, at));
        }
    }

    /** Somebody says that it is about them; Diskominfo decides within the hour. */
    private void askToHide(Instant at) {
        Instant decided = at.plusSeconds(hiding.between(300, 3_000));
        if (!it.isToldBy(decided)) {
            return;
        }
        UtteranceId post = new UtteranceId(it.id.value());
        WordsDigest digest = WordsDigest.of(it.seal(it.post.text()));
        it.script.at(
                at,
                new AskHiding(
                        it.id,
                        new AskHiding.Wanted(post, digest, null),
                        null,
                        at.plus(it.terms().waits().triage()),
                        Actor.SYSTEM,
                        at));
        Decision decision = hiding.chance(0.5)
                ? new Decision.Hide(HidingReason.PRIVATE_LIFE, digest)
                : new Decision.Show(HidingRefusal.PUBLIC_OFFICE);
        it.script.at(decided, new DecideHiding(it.id, post, decision, Situation.DISKOMINFO, decided));
    }

    private void takeAway(Instant at) {
        Removal removal = draws.chance(0.4) ? Removal.DELETED : Removal.HIDDEN;
        if (!it.isToldBy(at)) {
            return;
        }
        it.script.at(at, new NotePostRemoved(it.id, removal, at));
        Instant later = at.plusSeconds(draws.between(600, 90_000));
        if (removal == Removal.HIDDEN && draws.chance(0.6) && it.isToldBy(later)) {
            it.script.at(later, new NotePostRestored(it.id, later));
        }
    }

    private void open(Instant at) {
        if (!it.isToldBy(at)) {
            return;
        }
        if (draws.chance(0.3)) {
            it.script.at(at, new AgreeToPublicity(it.id, null, AgreedThrough.CITIZEN_KEY, Actor.CITIZEN, at));
        } else if (draws.chance(0.6)) {
            it.script.at(at, new AgreeToPublicity(it.id, null, draws.one(NOTED), Situation.DISKOMINFO, at));
        } else {
            it.script.at(at, new ReleaseComplaint(it.id, Situation.DISKOMINFO, at));
        }
    }

    private void cover(Instant at) {
        List<String> words = Arrays.stream(it.post.text().split("[^\\p{L}]+"))
                .filter(word -> word.length() > 3)
                .limit(WORDS_OF_A_PASSAGE)
                .toList();
        if (words.isEmpty() || !it.isToldBy(at)) {
            return;
        }
        List<Sealed> passages = words.stream().map(it::seal).toList();
        it.script.at(at, new MaskPassages(it.id, null, passages, Situation.DISKOMINFO, at));
        Instant later = at.plusSeconds(draws.between(40, 400));
        if (draws.chance(0.4) && it.isToldBy(later)) {
            it.script.at(
                    later, new UnmaskPassages(it.id, null, List.of(passages.getLast()), Situation.DISKOMINFO, later));
        }
    }
}
