package id.tanggap.command.complaint;

import static id.tanggap.command.complaint.GivenComplaint.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.complaint.assignment.AssignComplaint;
import id.tanggap.command.complaint.conversation.HearMessage;
import id.tanggap.command.complaint.conversation.Message;
import id.tanggap.command.complaint.conversation.NamedOffice;
import id.tanggap.command.complaint.handling.ResolveComplaint;
import id.tanggap.command.conversation.Meaning;
import id.tanggap.command.conversation.Named;
import id.tanggap.command.conversation.PlainWords;
import id.tanggap.command.conversation.Said;
import id.tanggap.command.conversation.Tone;
import id.tanggap.command.conversation.Voice;
import id.tanggap.command.conversation.Where;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintSupported;
import id.tanggap.events.complaint.ComplaintTagged;
import id.tanggap.events.complaint.InformationReceived;
import id.tanggap.events.complaint.MessageBy;
import id.tanggap.events.complaint.MessageReceived;
import id.tanggap.events.complaint.ResolutionDisputed;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.leader.LeaderId;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * A talk of ten steps means the same in whatever order its steps reach us: what comes before what it answers waits, and what
 * is said is judged as of when it was said. What the offices do in Tanggap itself is never out of order.
 */
class OrderOfArrivalTest {

    private static final PersonId NEIGHBOUR = new PersonId("neighbour0000000000000001");
    private static final LeaderId BUPATI = new LeaderId("bupati");
    private static final OpdId PERUMDAM = new OpdId("perumdam");

    /** @param answers the step below which it stands; null for the citizen's post itself */
    private record Step(String id, String answers, MessageBy by, String text, List<OpdId> named) {}

    private static final List<Step> TALK = List.of(
            new Step("post", null, MessageBy.CITIZEN, "Jalan depan pasar berlubang @dinaspu", List.of()),
            new Step("order", "post", MessageBy.of(BUPATI), "@dinkes tolong segera dibantu", List.of(HEALTH)),
            new Step("answer", "post", MessageBy.of(PUBLIC_WORKS), "Kami cek siang ini", List.of()),
            new Step("help", "order", MessageBy.of(HEALTH), "Ambulans kami siagakan", List.of()),
            new Step("more", "answer", MessageBy.CITIZEN, "yang di dekat gapura", List.of()),
            new Step("same", "post", MessageBy.OTHER, "di sini juga min", List.of()),
            new Step("word", "answer", MessageBy.of(PERUMDAM), "Galian itu selesai besok", List.of()),
            new Step("talk", "same", MessageBy.OTHER, "wkwkwk", List.of()),
            new Step("again", "answer", MessageBy.of(PUBLIC_WORKS), "Tim sudah di lokasi", List.of()),
            new Step("not-done", "again", MessageBy.CITIZEN, "blm beres pak", List.of()));

    /** One arrival after the other; what answers what is not here waits until that comes. */
    private static final class Intake {

        private final List<Step> waiting = new ArrayList<>();
        private final Set<String> known = new HashSet<>();
        private final List<ComplaintEvent> events = new ArrayList<>();
        private ComplaintState state;

        void arrives(Step step) {
            if (step.answers() == null) {
                assertThat(alone(step)).isInstanceOf(Meaning.Complaint.class);
                happen(capture().decide(null));
                happen(new AssignComplaint(ID, PUBLIC_WORKS, null, BY_ACCOUNT, DEADLINES, Actor.SYSTEM, ASSIGNED)
                        .of(state));
                noted(step);
            } else if (known.contains(step.answers())) {
                happen(heard(step).of(state));
                noted(step);
            } else {
                waiting.add(step);
            }
        }

        private void noted(Step step) {
            known.add(step.id());
            List<Step> now = waiting.stream()
                    .filter(each -> step.id().equals(each.answers()))
                    .toList();
            waiting.removeAll(now);
            now.forEach(this::arrives);
        }

        void happen(List<ComplaintEvent> decided) {
            for (ComplaintEvent event : decided) {
                events.add(event);
                state = ComplaintState.evolve(state, event);
            }
        }

        /** What each step has come to, and what was counted. */
        Map<String, String> meanings() {
            Map<UtteranceId, String> names = new HashMap<>();
            TALK.forEach(step -> names.put(utterance(step.id()), step.id()));
            Map<String, String> meanings = new TreeMap<>();
            Set<String> others = new TreeSet<>();
            for (ComplaintEvent event : events) {
                switch (event) {
                    case ComplaintAnswered e -> meanings.put(names.get(e.utterance()), "answer of " + e.opd());
                    case InformationReceived e -> meanings.put(names.get(e.utterance()), "information");
                    case ResolutionDisputed e -> meanings.put(names.get(e.utterance()), "dispute");
                    case MessageReceived e ->
                        meanings.put(names.get(e.utterance()), e.meaning().name());
                    case ComplaintTagged e -> others.add("tagged " + e.opd() + " " + e.role());
                    case ComplaintSupported _ -> others.add("supported");
                    default -> {}
                }
            }
            meanings.put("others", others.toString());
            meanings.put("stage", state.stage().name());
            meanings.put("answered", String.valueOf(state.timeSheet().answeredAt()));
            return meanings;
        }
    }

    private static Meaning alone(Step step) {
        return new Said(Voice.OTHER, Where.ALONE, Named.government(PUBLIC_WORKS), PlainWords.ofAnybody(step.text()))
                .meaning();
    }

    private static String names(List<Step> steps) {
        return steps.stream().map(Step::id).toList().toString();
    }

    private static Instant saidAt(Step step) {
        return LATER.plus(Duration.ofMinutes(TALK.indexOf(step)));
    }

    private static final Instant RESOLVED = saidAt(TALK.get(8)).plusSeconds(30);

    private static HearMessage heard(Step step) {
        Tone tone = switch (step.by().kind()) {
            case CITIZEN -> PlainWords.ofTheCitizen(step.text());
            case OTHER -> PlainWords.ofAnybody(step.text());
            case OPD, LEADER -> PlainWords.ofALeader(step.text());
        };
        return new HearMessage(
                ID,
                new Message(utterance(step.id()), step.by(), sealed(step.text()), null, saidAt(step)),
                tone,
                step.named().stream()
                        .map(opd -> new NamedOffice(opd, null, DEADLINES))
                        .toList(),
                step.by().equals(MessageBy.OTHER) ? NEIGHBOUR : null,
                LATER.plus(Duration.ofHours(1)));
    }

    private static final Map<String, String> MEANT = new TreeMap<>(Map.ofEntries(
            Map.entry("order", "answer of null"),
            Map.entry("answer", "answer of opd:dinas-pu"),
            Map.entry("help", "answer of opd:dinas-kesehatan"),
            Map.entry("more", "information"),
            Map.entry("same", "SUPPORT"),
            Map.entry("word", "OFFICE_WORD"),
            Map.entry("talk", "TALK"),
            Map.entry("again", "answer of opd:dinas-pu"),
            Map.entry("not-done", "information"),
            Map.entry("others", "[supported, tagged opd:dinas-kesehatan SUPPORTING]"),
            Map.entry("stage", "IN_PROGRESS"),
            Map.entry("answered", saidAt(TALK.get(1)).toString())));

    /** All orders of ten steps are 3,628,800: each place of each step, each pair in both orders, and a great many more. */
    @Test
    void theOrderOfArrivalNeverChangesWhatIsMeant() {
        Random random = new Random(10);
        List<List<Step>> orders = new ArrayList<>();
        orders.add(TALK);
        orders.add(TALK.reversed());
        for (int rotated = 1; rotated < TALK.size(); rotated++) {
            List<Step> order = new ArrayList<>(TALK.subList(rotated, TALK.size()));
            order.addAll(TALK.subList(0, rotated));
            orders.add(order);
        }
        while (orders.size() < 5_000) {
            List<Step> order = new ArrayList<>(TALK);
            Collections.shuffle(order, random);
            orders.add(order);
        }

        for (List<Step> order : orders) {
            Intake intake = new Intake();
            order.forEach(intake::arrives);

            assertThat(intake.meanings()).as(() -> names(order)).isEqualTo(MEANT);
        }
    }

    /** The solution is reported in Tanggap before the last word; what was said before it and comes after it judges nothing. */
    @Test
    void aSolutionIsJudgedByWhatWasSaidAfterItAlone() {
        Random random = new Random(11);
        Map<String, String> meant = new TreeMap<>(MEANT);
        meant.put("not-done", "dispute");
        for (int i = 0; i < 2_000; i++) {
            List<Step> late = new ArrayList<>(TALK.subList(1, TALK.size()));
            Collections.shuffle(late, random);
            Intake intake = new Intake();
            intake.arrives(TALK.getFirst());
            int inTime = random.nextInt(late.size());
            List<Step> before = late.subList(0, inTime).stream()
                    .filter(step -> saidAt(step).isBefore(RESOLVED))
                    .toList();
            before.forEach(intake::arrives);
            intake.happen(new ResolveComplaint(
                            ID,
                            said("solved"),
                            PUBLIC_WORKS,
                            sealed("ditambal"),
                            List.of(),
                            PUBLIC_WORKS_HEAD,
                            RESOLVED)
                    .of(intake.state));
            late.stream().filter(step -> !before.contains(step)).forEach(intake::arrives);

            assertThat(intake.meanings())
                    .as(() -> names(late) + " after " + names(before))
                    .isEqualTo(meant);
        }
    }
}
