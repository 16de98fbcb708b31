package id.tanggap.query.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintTagged;
import id.tanggap.events.complaint.ConfirmationRequested;
import id.tanggap.events.complaint.MessageBy;
import id.tanggap.events.complaint.MessageMeaning;
import id.tanggap.events.complaint.ReplyReach;
import id.tanggap.events.complaint.TagRole;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.leader.LeaderId;
import id.tanggap.events.opd.OpdId;
import id.tanggap.query.complaint.Message.By;
import id.tanggap.query.complaint.Message.Meaning;
import id.tanggap.query.complaint.Message.Outgoing;
import id.tanggap.query.complaint.Message.Outgoing.State;
import id.tanggap.query.elastic.DocumentMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is read of the conversation about a complaint after so many events. */
class ConversationTest {
    private static final JsonMapper MAPPER = DocumentMapper.create();
    private static final Happenings IT = Happenings.inTheOpen("1");

    private static Talk desk(ComplaintEvent... events) {
        return new DeskProjection()
                .render(IT.id().value(), events.length, Happenings.file(events), Happenings.unsealing())
                .texts()
                .talk();
    }

    private static Talk publicly(ComplaintEvent... events) {
        return new PublicProjection(Happenings.GRAIN)
                .render(IT.id().value(), events.length, Happenings.file(events), Happenings.unsealing())
                .shown()
                .texts()
                .talk();
    }

    private static final ComplaintEvent[] WHOLE = {
        IT.captured(1, "Jalan amblas, hubungi 0812-3456-7890"),
        IT.assigned(2, "dinas-pu"),
        IT.tagged(3, "dinas-pu", TagRole.LEAD),
        IT.asked(4, "dinas-pu"),
        IT.told(5),
        IT.answered(6, "dinas-pu", "Tim berangkat"),
        IT.answeredByTheMayor(7, "Saya pantau"),
        IT.resolved(8, "dinas-pu", "Ditambal"),
        IT.disputed(9),
        IT.reopened(9),
        IT.resolved(10, "dinas-pu", "Diaspal"),
        IT.confirmed(11)
    };

    @Test
    void staffReadEverythingOldestFirstAndWhoSaidIt() {
        assertThat(desk(WHOLE).messages())
                .extracting(Message::meaning, Message::by, one -> one.speaker().opd(), Message::text)
                .containsExactly(
                        tuple(Meaning.COMPLAINT, By.CITIZEN, null, "Jalan amblas, hubungi 0812-3456-7890"),
                        tuple(Meaning.TAG, By.LEADER, null, "mohon segera"),
                        tuple(Meaning.QUESTION, By.OPD, "dinas-pu", "di mana tepatnya?"),
                        tuple(Meaning.INFORMATION, By.CITIZEN, null, "di depan pasar"),
                        tuple(Meaning.ANSWER, By.OPD, "dinas-pu", "Tim berangkat"),
                        tuple(Meaning.ANSWER, By.LEADER, null, "Saya pantau"),
                        tuple(Meaning.SOLUTION, By.OPD, "dinas-pu", "Ditambal"),
                        tuple(Meaning.DISPUTE, By.CITIZEN, null, "masih rusak"),
                        tuple(Meaning.SOLUTION, By.OPD, "dinas-pu", "Diaspal"),
                        tuple(Meaning.CONFIRMATION, By.CITIZEN, null, null));
        assertThat(desk(WHOLE).messages().getFirst().at())
                .as("when it was said")
                .isEqualTo(Happenings.POSTED);
        assertThat(desk(WHOLE).messages().getFirst().wording().permalink()).isEqualTo("https://contoh.id/p/1");
    }

    @Test
    void whatReachedUsLateStandsWhereItWasSaid() {
        assertThat(desk(
                                IT.captured(1, "Jalan amblas"),
                                IT.answered(60, "dinas-pu", "kedua"),
                                IT.answered(30, "pu", "pertama"))
                        .messages())
                .extracting(Message::text)
                .containsExactly("Jalan amblas", "pertama", "kedua");
    }

    @Test
    void everybodyReadsTheComplaintAndWhatTheGovernmentToldItMasked() {
        assertThat(publicly(WHOLE).messages())
                .extracting(Message::meaning, Message::text)
                .containsExactly(
                        tuple(Meaning.COMPLAINT, "Jalan amblas, hubungi [nomor telepon]"),
                        tuple(Meaning.QUESTION, "di mana tepatnya?"),
                        tuple(Meaning.ANSWER, "Tim berangkat"),
                        tuple(Meaning.ANSWER, "Saya pantau"),
                        tuple(Meaning.SOLUTION, "Ditambal"),
                        tuple(Meaning.SOLUTION, "Diaspal"));
        assertThat(publicly(WHOLE).messages())
                .as("nobody is led to the citizen's post, nor to what stands below it")
                .extracting(message -> message.wording().permalink())
                .containsOnlyNulls();
        assertThat(publicly(WHOLE).mayorsTags()).as("given on the desk").isEmpty();
        assertThat(MAPPER.writeValueAsString(publicly(WHOLE)))
                .doesNotContain("bupati", "petugas", "di depan pasar", "masih rusak");
    }

    @Test
    void staffSeeWhomTheMayorNamedAsWhatAndWithWhichWords() {
        assertThat(desk(WHOLE).mayorsTags()).singleElement().satisfies(tag -> {
            assertThat(tag.opd()).isEqualTo("dinas-pu");
            assertThat(tag.role()).isEqualTo("lead");
            assertThat(tag.note()).isEqualTo("mohon segera");
            assertThat(tag.at()).isEqualTo(Happenings.at(3));
            assertThat(tag.by()).isEqualTo("bupati");
            assertThat(desk(WHOLE).messages())
                    .filteredOn(message -> tag.message().equals(message.id()))
                    .hasSize(1);
        });
    }

    @Test
    void aCommentThatTagsAndAnswersIsOneMessageWhicheverIsToldFirst() {
        UtteranceId comment = UtteranceId.ofPost(Channel.INSTAGRAM, "comment of the mayor");
        ComplaintTagged lead = taggedBy(comment, "dinas-pu", TagRole.LEAD);
        ComplaintTagged supporting = taggedBy(comment, "dishub", TagRole.SUPPORTING);
        ComplaintTagged another = IT.tagged(2, "dinas-pu", TagRole.LEAD);
        ComplaintAnswered answer =
                new ComplaintAnswered(IT.id(), comment, null, lead.note(), lead.note(), lead.by(), lead.at());
        ComplaintEvent captured = IT.captured(1, "Jalan amblas");
        ComplaintEvent[][] orders = {
            {captured, another, lead, supporting, answer}, {captured, another, answer, lead, supporting}
        };
        for (ComplaintEvent[] events : orders) {
            assertThat(desk(events).messages())
                    .extracting(Message::meaning, Message::by, Message::text)
                    .containsExactly(
                            tuple(Meaning.COMPLAINT, By.CITIZEN, "Jalan amblas"),
                            tuple(Meaning.TAG, By.LEADER, "mohon segera"),
                            tuple(Meaning.ANSWER, By.LEADER, "mohon segera"));
            assertThat(desk(events).mayorsTags())
                    .extracting(MayorsTag::message)
                    .containsExactly(another.utterance().value(), comment.value(), comment.value());
            assertThat(publicly(events).mayorsTags())
                    .as("it was given where everybody reads it")
                    .extracting(MayorsTag::opd, MayorsTag::note)
                    .containsExactly(tuple("dinas-pu", "mohon segera"), tuple("dishub", "mohon segera"));
        }
    }

    @Test
    void whatALeaderRaisesIsOneMessageWithTheTagsOnIt() {
        ComplaintEvent[] events = {
            IT.captured(1, "mohon segera"), taggedBy(new UtteranceId(IT.id().value()), "dinas-pu", TagRole.LEAD)
        };

        assertThat(desk(events).messages()).extracting(Message::meaning).containsExactly(Meaning.COMPLAINT);
        assertThat(desk(events).mayorsTags())
                .extracting(MayorsTag::message)
                .containsExactly(IT.id().value());
    }

    /** As a comment tags: each tag has a name of its own, which follows from the comment's. */
    private static ComplaintTagged taggedBy(UtteranceId comment, String opd, TagRole role) {
        ComplaintTagged tag = IT.tagged(3, opd, role);
        UtteranceId name = UtteranceId.ofRequest(
                comment.value(), tag.by(), "tag", tag.note(), tag.role().name(), opd);
        return new ComplaintTagged(tag.complaint(), name, tag.opd(), tag.role(), tag.note(), tag.by(), tag.at());
    }

    @Test
    void whatOthersSayStandsOnTheDeskAndOfItOnlyAnOfficesWordInPublic() {
        ComplaintEvent[] events = {
            IT.captured(1, "Jalan amblas"),
            IT.message(2, MessageBy.OTHER, MessageMeaning.SUPPORT, "saya juga"),
            IT.message(3, MessageBy.OTHER, MessageMeaning.FURTHER_INFORMATION, "di dekat jembatan"),
            IT.message(4, MessageBy.OTHER, MessageMeaning.TALK, "first"),
            IT.message(5, MessageBy.of(new OpdId("dishub")), MessageMeaning.OFFICE_WORD, "rambu dipasang"),
            IT.message(6, MessageBy.of(new LeaderId("bupati")), MessageMeaning.UNCLEAR, "hmm"),
            IT.message(7, MessageBy.CITIZEN, MessageMeaning.THANKS, "makasih")
        };

        assertThat(desk(events).messages())
                .extracting(
                        Message::meaning,
                        Message::by,
                        one -> one.speaker().opd(),
                        one -> one.speaker().leader())
                .contains(
                        tuple(Meaning.SUPPORT, By.OTHER, null, null),
                        tuple(Meaning.FURTHER_INFORMATION, By.OTHER, null, null),
                        tuple(Meaning.TALK, By.OTHER, null, null),
                        tuple(Meaning.OFFICE_WORD, By.OPD, "dishub", null),
                        tuple(Meaning.UNCLEAR, By.LEADER, null, "bupati"),
                        tuple(Meaning.THANKS, By.CITIZEN, null, null));
        assertThat(desk(events).messages().get(1).at()).as("when it was said").isEqualTo(Happenings.at(2));
        assertThat(publicly(events).messages())
                .extracting(Message::text)
                .containsExactly("Jalan amblas", "rambu dipasang");
    }

    @Test
    void anEditKeepsForStaffWhatItSaidBefore() {
        UtteranceId post = new UtteranceId(IT.id().value());
        ComplaintEvent[] events = {
            IT.captured(1, "Jalan amblas, tanya Joko"), IT.edited(2, post, "Jalan amblas"), IT.edited(3, post, "Beres")
        };

        Message edited = desk(events).messages().getFirst();
        assertThat(edited.text()).isEqualTo("Beres");
        assertThat(edited.wording().earlier())
                .containsExactly(
                        new Message.Earlier("Jalan amblas, tanya Joko", Happenings.at(2)),
                        new Message.Earlier("Jalan amblas", Happenings.at(3)));
        assertThat(publicly(events).messages().getFirst())
                .extracting(Message::text, one -> one.wording().earlier())
                .containsExactly("Beres", List.of());
        assertThat(Happenings.file(events).post().written().text().ciphertext()).isEqualTo("<Beres>");
    }

    @Test
    void whatItsPlatformTookAwayLeavesItsPlaceInPublicAndItsWordsOnTheDesk() {
        ComplaintAnswered answer = IT.answered(2, "dinas-pu", "Salah kirim");
        ComplaintEvent captured = IT.captured(1, "Jalan amblas");
        ComplaintEvent removed = IT.messageRemoved(3, answer.utterance());

        assertThat(desk(captured, answer, removed).messages().getLast())
                .extracting(Message::text, one -> one.wording().removed())
                .containsExactly("Salah kirim", "deleted");
        assertThat(publicly(captured, answer, removed).messages().getLast())
                .extracting(Message::text, one -> one.wording().removed())
                .containsExactly(null, "deleted");
        assertThat(publicly(captured, answer, removed, IT.messageRestored(4, answer.utterance()))
                        .messages()
                        .getLast()
                        .text())
                .isEqualTo("Salah kirim");
    }

    @Test
    void whatALeaderRaisedIsSaidByTheLeader() {
        assertThat(desk(IT.captured(1, "@dinaspu pohon tumbang"), IT.raised(1, "bupati"))
                        .messages()
                        .getFirst()
                        .speaker())
                .isEqualTo(new Message.Speaker(By.LEADER, null, "bupati"));
    }

    @Test
    void whatBecameOfAReplyIsFollowedUntilItStandsOnThePlatform() {
        ComplaintEvent captured = IT.captured(1, "Jalan amblas");
        ComplaintAnswered answer = IT.answered(2, "dinas-pu", "Siap");
        ComplaintEvent out = IT.goesOut(2, answer.utterance());

        assertThat(sent(captured, answer)).as("nothing goes out").isNull();
        assertThat(sent(captured, answer, out))
                .isEqualTo(new Outgoing(State.WAITING, null, Happenings.at(2), null, null));
        assertThat(sent(captured, answer, out, IT.failed(4, answer.utterance())))
                .extracting(Outgoing::state, Outgoing::at)
                .containsExactly(State.FAILED, Happenings.at(4));
        assertThat(sent(captured, answer, out, IT.handedOver(4, answer.utterance())))
                .satisfies(left -> assertThat(left.reason()).matches("[a-z-]+"))
                .extracting(Outgoing::state)
                .isEqualTo(State.HANDED_OVER);
        assertThat(sent(captured, answer, out, IT.failed(4, answer.utterance()), IT.published(9, answer.utterance())))
                .isEqualTo(new Outgoing(State.PUBLISHED, "https://contoh.id/p/r1", Happenings.at(9), null, null));
    }

    @Test
    void everybodyIsToldOfTheWayToThePlatformOnlyThatItEnded() {
        ComplaintEvent captured = IT.captured(1, "Jalan amblas");
        ComplaintAnswered answer = IT.answered(2, "dinas-pu", "Siap");

        assertThat(publicly(captured, answer, IT.handedOver(4, answer.utterance()))
                        .messages()
                        .getLast()
                        .outgoing())
                .isNull();
        assertThat(publicly(captured, answer, IT.published(9, answer.utterance()))
                        .messages()
                        .getLast()
                        .outgoing())
                .isEqualTo(new Outgoing(State.PUBLISHED, null, Happenings.GRAIN.day(Happenings.at(9)), null, null));
    }

    private static Outgoing sent(ComplaintEvent... events) {
        return desk(events).messages().getLast().outgoing();
    }

    @Test
    void anErasedCitizenLeavesWhoSpokeWhenAndNoWord() {
        ComplaintEvent[] erased = Arrays.copyOf(WHOLE, WHOLE.length + 1);
        erased[WHOLE.length] = IT.redacted(12);

        assertThat(desk(erased).messages()).hasSize(10).allMatch(message -> message.text() == null);
        assertThat(desk(erased).mayorsTags()).allMatch(tag -> tag.note() == null);
        assertThat(MAPPER.writeValueAsString(desk(erased))).doesNotContain("contoh.id", "mohon", "pasar", "pantau");
    }

    @Test
    void ofALongTalkTheFirstAndTheLatestAreShownAndHowManyAreNot() {
        List<ComplaintEvent> talked = new ArrayList<>(List.of(IT.captured(1, "Jalan amblas")));
        for (int i = 1; i <= 300; i++) {
            talked.add(IT.answered(i + 1, "dinas-pu", "jawaban " + i));
        }
        Talk talk = desk(talked.toArray(ComplaintEvent[]::new));

        assertThat(talk.messages()).hasSize(Talk.MOST);
        assertThat(talk.messages().getFirst().text()).isEqualTo("Jalan amblas");
        assertThat(talk.messages().get(1).text()).isEqualTo("jawaban 102");
        assertThat(talk.messages().getLast().text()).isEqualTo("jawaban 300");
        assertThat(talk.messagesLeftOut()).isEqualTo(101);
    }

    @Test
    void itsFieldsLieFlatInJson() {
        JsonNode answer = MAPPER.readTree(MAPPER.writeValueAsString(desk(WHOLE)))
                .path("messages")
                .get(4);

        assertThat(answer.propertyNames()).containsExactlyInAnyOrder("id", "by", "opd", "at", "meaning", "text");
        assertThat(answer.path("by").asString()).isEqualTo("OPD");
        assertThat(answer.path("meaning").asString()).isEqualTo("ANSWER");
        assertThat(answer.path("id").asString()).matches("[0-9a-hjkmnp-tv-z]{26}");
    }

    @Test
    void whoIsAskedWhetherItIsSolvedIsAskedInTheConversationAndItIsToldHowFarThatCame() {
        ConfirmationRequested asked = IT.askedWhetherItIsSolved(3);
        ComplaintEvent[] events = {
            IT.captured(1, "Jalan amblas"),
            IT.resolved(2, "dinas-pu", "Ditambal"),
            asked,
            IT.goesOut(3, asked.utterance()),
            IT.published(4, asked.utterance()),
            IT.reached(5, asked.utterance(), ReplyReach.DELIVERED),
            IT.reached(6, asked.utterance(), ReplyReach.READ)
        };

        Message forStaff = desk(events).messages().getLast();
        Message forAll = publicly(events).messages().getLast();

        assertThat(forStaff.meaning()).isEqualTo(Meaning.CONFIRMATION_REQUEST);
        assertThat(forStaff.text()).isEqualTo("sudah beres?");
        assertThat(forStaff.outgoing().state()).isEqualTo(State.PUBLISHED);
        assertThat(forStaff.outgoing().reach()).isEqualTo("read");
        assertThat(forAll.meaning()).isEqualTo(Meaning.CONFIRMATION_REQUEST);
        assertThat(forAll.outgoing().reach())
                .as("whether somebody has read it is their own")
                .isNull();
    }
}
