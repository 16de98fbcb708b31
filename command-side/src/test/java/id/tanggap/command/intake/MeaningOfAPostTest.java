package id.tanggap.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.command.complaint.Saying;
import id.tanggap.command.complaint.triage.RefuseComplaint;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintSupported;
import id.tanggap.events.complaint.InformationReceived;
import id.tanggap.events.complaint.MessageBy;
import id.tanggap.events.complaint.MessageMeaning;
import id.tanggap.events.complaint.MessageReceived;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.RefusalReason;
import id.tanggap.events.opd.AccountSuspended;
import id.tanggap.events.opd.AccountVerified;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What a post becomes: a complaint, an answer, more about a complaint, or nothing yet. */
class MeaningOfAPostTest extends InTown {

    @Test
    void aSignedCommentBecomesAComplaintOfItsCitizen() {
        assertThat(send.meta(comment("c1", "900", "Jalan depan pasar berlubang @dinaspu"), SECRET)
                        .statusCode())
                .isEqualTo(200);

        ComplaintCaptured captured = captured(Channel.INSTAGRAM, "c1");
        assertThat(open(captured.text())).isEqualTo("Jalan depan pasar berlubang @dinaspu");
        assertThat(open(captured.author())).isEqualTo("@warga900");
        assertThat(captured.tagged())
                .containsExactly(
                        new OfficialAccount(Channel.INSTAGRAM, "17842", "dinaspu"),
                        new OfficialAccount(Channel.INSTAGRAM, "17841", "pemkab"));
        assertThat(captured.origin()).isEqualTo(Origin.WEBHOOK);
        assertThat(traces.complaintsOf(captured.citizen())).containsExactly(captured.complaint());
    }

    @Test
    void aMentionOnXBecomesAComplaint() {
        String body = """
                {"data":{"event_uuid":"1","filter":{"user_id":"99"},"event_type":"post.mention.create","payload":{
                  "id":"x1","author_id":"42","text":"@bupati lampu mati","created_at":"2026-02-01T00:00:00.000Z"},
                  "includes":{"users":[{"id":"42","username":"warga"}]}}}""";

        assertThat(send.x(body, SECRET).statusCode()).isEqualTo(200);

        assertThat(captured(Channel.X, "x1").tagged()).containsExactly(new OfficialAccount(Channel.X, "99", null));
    }

    @Test
    void repliesAreInformationAnswersOrConversation() {
        send.meta(comment("d1", "905", "Jembatan retak @dinaspu"), SECRET);
        ComplaintId complaint = captured(Channel.INSTAGRAM, "d1").complaint();
        assign(complaint, "dinas-pu");

        String replies = String.join(
                ",",
                reply("d2", "905", "Di dekat SD", "d1"),
                reply("d3", "906", "Betul, saya juga lihat", "d1"),
                reply("d4", "17842", "Sedang kami cek", "d1"),
                reply("d5", "17841", "Terima kasih", "tidak-ada"),
                change("d6", "17841", "Pengumuman kami"));
        send.meta(instagram(replies), SECRET);
        send.meta(instagram(replies) + " ", SECRET);
        untilAllIsHandled();

        List<Object> events = events(Channel.INSTAGRAM, "d1");
        assertThat(events)
                .filteredOn(InformationReceived.class::isInstance)
                .singleElement()
                .satisfies(event -> assertThat(open(((InformationReceived) event).information()))
                        .isEqualTo("Di dekat SD"));
        assertThat(events)
                .filteredOn(ComplaintAnswered.class::isInstance)
                .singleElement()
                .satisfies(event -> {
                    assertThat(((ComplaintAnswered) event).opd()).isEqualTo(new OpdId("dinas-pu"));
                    assertThat(open(((ComplaintAnswered) event).answer())).isEqualTo("Sedang kami cek");
                });
        assertThat(events)
                .filteredOn(MessageReceived.class::isInstance)
                .singleElement()
                .satisfies(event -> {
                    assertThat(((MessageReceived) event).said()).isEqualTo(MessageBy.OTHER);
                    assertThat(((MessageReceived) event).meaning()).isEqualTo(MessageMeaning.SUPPORT);
                    assertThat(open(((MessageReceived) event).words())).isEqualTo("Betul, saya juga lihat");
                });
        assertThat(events).filteredOn(ComplaintSupported.class::isInstance).hasSize(1);
        for (String none : List.of("d2", "d3", "d4", "d5", "d6")) {
            assertThat(events(Channel.INSTAGRAM, none)).isEmpty();
        }
        assertThat(states("ignored")).isEqualTo(4);
    }

    @Test
    void aReplyToAFinishedComplaintIsAComplaintOfItsOwn() {
        send.meta(comment("g1", "907", "Jalan licin"), SECRET);
        ComplaintId complaint = captured(Channel.INSTAGRAM, "g1").complaint();
        grants.grant(new RefuseComplaint(
                complaint, Saying.UNNAMED, RefusalReason.values()[0], null, Actor.SYSTEM, Instant.now()));

        send.meta(instagram(reply("g2", "907", "Masih licin juga", "g1")), SECRET);

        assertThat(captured(Channel.INSTAGRAM, "g2").inReplyTo()).isEqualTo(complaint);
    }

    @Test
    void whatAnotherOfficeSaysIsItsWordAndStopsNoClock() {
        send.meta(comment("o1", "911", "Galian pipa di jalan raya"), SECRET);
        ComplaintId complaint = captured(Channel.INSTAGRAM, "o1").complaint();
        assign(complaint, "diskominfo");

        send.meta(instagram(reply("o2", "17842", "Ini pekerjaan kami, selesai besok", "o1")), SECRET);
        untilAllIsHandled();

        assertThat(ignored()).isEmpty();
        assertThat(count("intake_parked")).isZero();
        assertThat(events(complaint)).noneMatch(ComplaintAnswered.class::isInstance);
        assertThat(events(complaint).getLast()).isInstanceOfSatisfying(MessageReceived.class, word -> {
            assertThat(word.meaning()).isEqualTo(MessageMeaning.OFFICE_WORD);
            assertThat(word.said()).isEqualTo(MessageBy.of(new OpdId("dinas-pu")));
        });
    }

    @Test
    void anAnswerToAFinishedComplaintIsDecidedAtOnce() {
        send.meta(comment("o3", "912", "Jalan licin sekali"), SECRET);
        ComplaintId complaint = captured(Channel.INSTAGRAM, "o3").complaint();
        assign(complaint, "dinas-pu");
        grants.grant(new RefuseComplaint(
                complaint, Saying.UNNAMED, RefusalReason.values()[0], null, Actor.SYSTEM, Instant.now()));

        send.meta(instagram(reply("o4", "17842", "Kami cek", "o3")), SECRET);
        untilAllIsHandled();

        assertThat(ignored()).containsExactly("finished-complaint about " + complaint.value() + " after 0 attempts");
        assertThat(count("intake_parked")).isZero();
    }

    @Test
    void anAnswerWithinTheSecondOfItsComplaintWaitsForTheRouting() {
        send.meta(comment("o5", "913", "Selokan mampet @dinaspu"), SECRET);
        ComplaintId complaint = captured(Channel.INSTAGRAM, "o5").complaint();
        send.meta(instagram(reply("o6", "17842", "Segera kami cek", "o5")), SECRET);
        await().atMost(SOON)
                .until(() -> sql.sql("select max(attempts) from intake_item")
                                .query(Integer.class)
                                .single()
                        > 0);

        assign(complaint, "dinas-pu");
        untilAllIsHandled();

        assertThat(events(complaint)).anyMatch(ComplaintAnswered.class::isInstance);
        assertThat(ignored()).isEmpty();
    }

    @Test
    void anAnswerOfAnUnregisteredAccountWaitsForItsRegistration() {
        send.meta(page("100", "f1", "100_1", "100_1", "60", "Lampu mati"), SECRET);
        captured(Channel.FACEBOOK, "f1");
        send.meta(page("200", "f2", "100_1", "f1", "200", "Sudah diperbaiki"), SECRET);
        await().atMost(SOON).until(() -> states("parked") == 1);

        register.register(Channel.FACEBOOK, "200", "dishub");
        assign(ComplaintId.of(Channel.FACEBOOK, "f1"), "dishub");
        tell(new AccountVerified(
                new OpdId("dishub"),
                new OfficialAccount(Channel.FACEBOOK, "200", null),
                new Actor(Actor.Kind.DISKOMINFO, "diskominfo", null),
                Instant.now()));

        await().atMost(SOON)
                .until(() -> events(Channel.FACEBOOK, "f1").stream().anyMatch(ComplaintAnswered.class::isInstance));
        assertThat(states("parked")).isZero();
    }

    @Test
    void whatAnAccountPostsThatAnOpdMerelyReportedWaitsUntilSomebodyHasLooked() {
        OpdId opd = new OpdId("dinas-pu");
        Actor diskominfo = new Actor(Actor.Kind.DISKOMINFO, "diskominfo", null);
        register.report(Channel.INSTAGRAM, "970", opd.value());
        send.meta(comment("r1", "970", "Jalan rusak parah, ke mana anggarannya @dinaspu"), SECRET);
        await().atMost(SOON).until(() -> states("parked") == 1);
        assertThat(events(Channel.INSTAGRAM, "r1")).isEmpty();
        assertThat(sql.sql("select concat_ws(' ', reason, detail) from intake_parked")
                        .query(String.class)
                        .single())
                .isEqualTo("unverified-account dinas-pu");

        register.forget("970");
        tell(new AccountSuspended(
                opd, new OfficialAccount(Channel.INSTAGRAM, "970", null), null, diskominfo, Instant.now()));
        assertThat(captured(Channel.INSTAGRAM, "r1").tagged())
                .as("a citizen's, as it always was")
                .isNotEmpty();

        ComplaintId complaint = captured(Channel.INSTAGRAM, "r1").complaint();
        assign(complaint, opd.value());
        register.report(Channel.INSTAGRAM, "971", opd.value());
        send.meta(instagram(reply("r2", "971", "Segera kami tambal", "r1")), SECRET);
        await().atMost(SOON).until(() -> states("parked") == 1);
        assertThat(events(Channel.INSTAGRAM, "r1")).noneMatch(ComplaintAnswered.class::isInstance);

        register.verify(Channel.INSTAGRAM, "971", opd.value());
        tell(new AccountVerified(opd, new OfficialAccount(Channel.INSTAGRAM, "971", null), diskominfo, Instant.now()));
        await().atMost(SOON)
                .until(() -> events(Channel.INSTAGRAM, "r1").stream().anyMatch(ComplaintAnswered.class::isInstance));
        assertThat(states("parked")).isZero();
    }

    private void tell(OpdEvent event) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> events.publish(
                        new GenericDomainEventMessage<>("opd", event.opd().toString(), told++, event)));
    }
}
