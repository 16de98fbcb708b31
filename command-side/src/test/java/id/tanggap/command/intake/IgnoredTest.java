package id.tanggap.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.InformationReceived;
import id.tanggap.events.complaint.MessageEdited;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.Visibility;
import id.tanggap.events.complaint.VisibilityChosen;
import id.tanggap.events.person.PersonId;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was ignored can be taken in by hand. */
class IgnoredTest extends InTown {

    @Test
    void whatWasIgnoredIsTakenInByHandOnce() {
        send.meta(
                instagram(change("t0", "914", "\\u200b") + "," + reply("t1", "915", "Sama, di sini juga", "lain")),
                SECRET);
        send.meta(page("100", "t2", "100_1", "100_1", "61", "\\u3164"), SECRET);
        untilAllIsHandled();
        assertThat(ignored()).hasSize(3);
        List<String> ids = sql.sql("select delivery || '.' || ordinal from intake_ignored where takeable order by 1")
                .query(String.class)
                .list();
        assertThat(ids).hasSize(3);

        String takeIn = "/api/intake/ignored/%s/take-in";
        assertThat(send.post(takeIn.formatted(ids.getFirst()), "", "application/json")
                        .statusCode())
                .isEqualTo(401);
        for (String id : ids) {
            HttpResponse<String> taken = asStaff(takeIn.formatted(id));
            HttpResponse<String> again = asStaff(takeIn.formatted(id));
            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(taken.body());
        }

        assertThat(captured(Channel.INSTAGRAM, "t0").origin()).isEqualTo(Origin.WEBHOOK);
        assertThat(open(captured(Channel.INSTAGRAM, "t1").text())).isEqualTo("Sama, di sini juga");
        assertThat(open(captured(Channel.FACEBOOK, "t2").text())).isEqualTo("[stiker]");
        assertThat(events(Channel.INSTAGRAM, "t1")).hasSize(1);
        assertThat(ignored()).isEmpty();
        assertThat(asStaff(takeIn.formatted("999999.0")).statusCode()).isEqualTo(404);
        assertThat(asStaff(takeIn.formatted("abc")).statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasSentToUsAloneIsConfidentialWhenItIsTakenInAndTheTalkGoesOnInIt() throws Exception {
        for (Channel channel : List.of(Channel.INSTAGRAM, Channel.FACEBOOK)) {
            String to = channel.equals(Channel.INSTAGRAM) ? "17842" : "100";
            String mid = "private-" + to;
            privately(
                    channel,
                    to,
                    "918",
                    "\"message\":{\"mid\":\"%s\",\"text\":\"Guru anak saya memukul\"}".formatted(mid));
            privately(
                    channel,
                    to,
                    "918",
                    "\"message\":{\"mid\":\"%s-2\",\"text\":\"Kelas 4, hari Senin\"}".formatted(mid));
            untilAllIsHandled();
            assertThat(ignored()).allMatch(reason -> reason.startsWith("private-message"));

            takeIn("Guru anak saya memukul");
            takeIn("Kelas 4, hari Senin");
            privately(channel, to, "918", "\"message\":{\"mid\":\"%s-3\",\"text\":\"Sudah dua kali\"}".formatted(mid));
            privately(
                    channel,
                    to,
                    "918",
                    "\"message_edit\":{\"mid\":\"%s-3\",\"text\":\"Sudah tiga kali\",\"num_edit\":1}".formatted(mid));
            untilAllIsHandled();

            assertThat(events(channel, mid).stream().skip(1).map(Object::getClass))
                    .containsExactly(
                            VisibilityChosen.class,
                            InformationReceived.class,
                            InformationReceived.class,
                            MessageEdited.class);
            VisibilityChosen kept = (VisibilityChosen) events(channel, mid).get(1);
            assertThat(kept.visibility()).isEqualTo(Visibility.CONFIDENTIAL);
            assertThat(kept.by()).isEqualTo(Actor.SYSTEM);
            MessageEdited edited = (MessageEdited) events(channel, mid).getLast();
            assertThat(open(edited.words())).isEqualTo("Sudah tiga kali");
            assertThat(ignored()).isEmpty();
        }
    }

    private void privately(Channel channel, String to, String from, String message) {
        send.meta(
                """
                {"object":"%s","entry":[{"id":"%s","time":1769900000000,"messaging":[
                {"sender":{"id":"%s"},"recipient":{"id":"%s"},"timestamp":1769900000000,%s}]}]}
                """.formatted(channel.equals(Channel.FACEBOOK) ? "page" : "instagram", to, from, to, message), SECRET);
    }

    private void takeIn(String words) throws Exception {
        for (IgnoredRow row : sql.sql(
                        "select delivery || '.' || ordinal as id, drawer, words from intake_ignored where takeable")
                .query(IgnoredRow.class)
                .list()) {
            if (data.open(row.drawer(), row.words()).filter(words::equals).isPresent()) {
                assertThat(asStaff("/api/intake/ignored/%s/take-in".formatted(row.id()))
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }

    private record IgnoredRow(String id, String drawer, String words) {}

    @Test
    void whatHoldsNoPostCannotBeTakenIn() {
        send.meta(
                "{\"object\":\"page\",\"entry\":[{\"id\":\"100\",\"changes\":[{\"field\":\"feed\",\"value\":{\"item\":\"like\",\"verb\":\"add\"}}]}]}",
                SECRET);
        send.meta(comment("t3", "916", "Sudah jadi aduan"), SECRET);
        untilAllIsHandled();

        for (String id : sql.sql("select delivery || '.' || ordinal from intake_item where complaint is null")
                .query(String.class)
                .list()) {
            HttpResponse<String> refused = asStaff("/api/intake/ignored/%s/take-in".formatted(id));
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(json(refused).path("type").asString()).contains("nothing-to-take-in");
        }
    }

    @Test
    void whatWasIgnoredIsKeptSealedAndGoesWithItsWriter() {
        send.meta(instagram(reply("t4", "917", "Rahasia Keluarga Cemara", "lain")), SECRET);
        untilAllIsHandled();
        String person =
                sql.sql("select person from intake_ignored").query(String.class).single();
        String words =
                sql.sql("select words from intake_ignored").query(String.class).single();
        String drawer =
                sql.sql("select drawer from intake_ignored").query(String.class).single();
        assertThat(data.open(drawer, words)).contains("Rahasia Keluarga Cemara");
        assertThat(sql.sql("select count(*) from person_key where subject = ?")
                        .param(new PersonId(person).toString())
                        .query(Long.class)
                        .single())
                .as("who only passes by gets no key")
                .isZero();
        assertThat(identities.namesOf(new PersonId(person))).containsExactly(person);

        scrubbing.scrub(identities.namesOf(new PersonId(person)));

        assertThat(sql.sql("select count(*) from intake_ignored where takeable or words is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
