package id.tanggap.query.pages;

import id.tanggap.query.complaint.MayorsTag;
import id.tanggap.query.complaint.Message;
import id.tanggap.query.complaint.Message.By;
import id.tanggap.query.complaint.Message.Earlier;
import id.tanggap.query.complaint.Message.Meaning;
import id.tanggap.query.complaint.Message.Outgoing;
import id.tanggap.query.complaint.Message.Outgoing.State;
import id.tanggap.query.complaint.Message.Speaker;
import id.tanggap.query.complaint.Message.Wording;
import id.tanggap.query.complaint.Talk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said about the complaints of {@link Samples}. */
final class SampleTalk {

    static final String HANDED_OVER = "01hx7q2m9a4b5c6d7e8f9g0h5p";

    private static final Speaker CITIZEN = new Speaker(By.CITIZEN, null, null);
    private static final Speaker OFFICE = new Speaker(By.OPD, "dinas-pu", null);
    private static final Speaker MAYOR = new Speaker(By.LEADER, null, "mayor");
    private static final String TAG = "01hx7q2m9a4b5c6d7e8f9g0h2m";

    private SampleTalk() {}

    static Talk onTheDesk(Instant posted) {
        List<Message> messages = List.of(
                said(Samples.ID, CITIZEN, posted, Meaning.COMPLAINT, Samples.HOSTILE)
                        .at("https://instagram.example/p/1791")
                        .message(),
                said(TAG, MAYOR, posted.plus(Duration.ofHours(2)), Meaning.ANSWER, "@dinaspu tolong <b>dahulukan</b>.")
                        .at("https://instagram.example/p/1791/c/9")
                        .message(),
                said(
                                "01hx7q2m9a4b5c6d7e8f9g0h3n",
                                OFFICE,
                                posted.plus(Duration.ofHours(3)),
                                Meaning.ANSWER,
                                "Terima kasih. Tim sudah survei pagi ini, gorong-gorong patah.")
                        .sent(State.PUBLISHED, "https://instagram.example/p/1791/c/10", null)
                        .message(),
                said(
                                "01hx7q2m9a4b5c6d7e8f9g0h4n",
                                CITIZEN,
                                posted.plus(Duration.ofHours(20)),
                                Meaning.INFORMATION,
                                "sampai hari ini belum ada yang datang pak")
                        .edited("sampe skrg blm ada yg dateng")
                        .message(),
                said(
                                HANDED_OVER,
                                OFFICE,
                                posted.plus(Duration.ofHours(21)),
                                Meaning.ANSWER,
                                "Mohon maaf terlambat. Alat berat tiba besok pukul 08.00.")
                        .sent(State.HANDED_OVER, null, "no-token")
                        .message(),
                said(
                                "01hx7q2m9a4b5c6d7e8f9g0h6q",
                                OFFICE,
                                posted.plus(Duration.ofHours(22)),
                                Meaning.QUESTION,
                                "Apakah truk masih bisa lewat?")
                        .sent(State.FAILED, null, "message-refused")
                        .message(),
                said(
                                "01hx7q2m9a4b5c6d7e8f9g0h7r",
                                OFFICE,
                                posted.plus(Duration.ofHours(23)),
                                Meaning.ANSWER,
                                "Jalan dibuka satu lajur bersama @satpol.pp, kabari 0812-3456-7890.")
                        .sent(State.WAITING, null, null)
                        .message());
        return new Talk(
                messages,
                12,
                List.of(new MayorsTag(
                        "dinas-pu", "lead", "tolong dahulukan", posted.plus(Duration.ofHours(2)), "mayor", TAG)));
    }

    static Talk inPublic(Instant posted, boolean solved) {
        Message complaint = said(Samples.ID, CITIZEN, posted, Meaning.COMPLAINT, Samples.HOSTILE)
                .message();
        Message answer = said(
                        "01hx7q2m9a4b5c6d7e8f9g0h3n",
                        OFFICE,
                        posted.plus(Duration.ofMinutes(192)),
                        Meaning.ANSWER,
                        "Tim kami ke lokasi siang ini.")
                .sent(State.PUBLISHED, "https://foto.example/c/10", null)
                .message();
        Message solution = said(
                        "01hx7q2m9a4b5c6d7e8f9g0h4n",
                        OFFICE,
                        posted.plus(Duration.ofHours(30)),
                        Meaning.SOLUTION,
                        "Lubang sudah ditutup dengan aspal hotmix sepanjang 40 meter.")
                .message();
        return new Talk(solved ? List.of(complaint, answer, solution) : List.of(complaint, answer), 0, List.of());
    }

    static Talk asked(Instant posted, Instant asked) {
        return new Talk(
                List.of(
                        said(Samples.ID, CITIZEN, posted, Meaning.COMPLAINT, "Air sumur kami keruh")
                                .message(),
                        said("01hx7q2m9a4b5c6d7e8f9g0h3n", OFFICE, asked, Meaning.QUESTION, "Sejak kapan keruhnya?")
                                .message()),
                0,
                List.of());
    }

    private static Draft said(String id, Speaker speaker, Instant at, Meaning meaning, String text) {
        return new Draft(new Message(id, speaker, at, meaning, new Wording(text, null, List.of(), null, null), null));
    }

    private record Draft(Message message) {

        Draft at(String permalink) {
            return with(new Wording(message.text(), permalink, List.of(), null, null), message.outgoing());
        }

        Draft edited(String before) {
            Earlier earlier = new Earlier(before, message.at().plusSeconds(300));
            return with(new Wording(message.text(), null, List.of(earlier), null, null), message.outgoing());
        }

        Draft sent(State state, @Nullable String permalink, @Nullable String reason) {
            return with(
                    message.wording(),
                    new Outgoing(state, permalink, message.at().plusSeconds(60), reason, null));
        }

        private Draft with(Wording wording, @Nullable Outgoing outgoing) {
            return new Draft(
                    new Message(message.id(), message.speaker(), message.at(), message.meaning(), wording, outgoing));
        }
    }
}
