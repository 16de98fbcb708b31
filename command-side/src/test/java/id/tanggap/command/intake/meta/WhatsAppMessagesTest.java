package id.tanggap.command.intake.meta;

import static id.tanggap.command.intake.meta.MetaBodies.ignored;
import static id.tanggap.command.intake.meta.MetaBodies.message;
import static id.tanggap.command.intake.meta.MetaBodies.only;
import static id.tanggap.command.intake.meta.MetaBodies.post;
import static id.tanggap.command.intake.meta.MetaBodies.read;
import static id.tanggap.command.intake.meta.MetaBodies.whatsApp;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.intake.post.Author;
import id.tanggap.command.intake.post.Content;
import id.tanggap.command.intake.post.Content.Complete;
import id.tanggap.command.intake.post.Content.MessageStatus;
import id.tanggap.command.intake.post.Content.MessageStatus.Reached;
import id.tanggap.command.intake.post.Content.Visibility;
import id.tanggap.command.intake.post.Content.Visibility.Seen;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.WhyIgnored;
import id.tanggap.events.complaint.Channel;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatsAppMessagesTest {

    private static final String TEXT = """
            {"from":"%s","id":"%s","timestamp":"1769899990","type":"text","text":{"body":"Air berlumpur"}}""";

    @Test
    void eachMessageHasTheNameOfItsOwnSenderInWhateverOrderTheyCome() {
        List<Author> authors = authors(whatsApp("""
                        [{"profile":{"name":"Rahma"},"wa_id":"62812"},{"profile":{"name":"Budi"},"user_id":"ID.7"},
                         {"profile":{"name":"Agus","username":"@agus.s"},"wa_id":"62811"}]""", """
                        [{"from":"62811","id":"a","timestamp":"1","type":"text","text":{"body":"Satu"}},
                         {"from_user_id":"ID.7","id":"b","timestamp":"1","type":"text","text":{"body":"Dua"}},
                         {"from":"+62 812","id":"c","timestamp":"1","type":"text","text":{"body":"Tiga"}},
                         {"from":"62899","id":"d","timestamp":"1","type":"text","text":{"body":"Empat"}}]"""));

        assertThat(authors).extracting(Author::shown).containsExactly("Agus (@agus.s)", "Budi", "Rahma", null);
        assertThat(authors).extracting(Author::key).containsExactly("62811", "ID.7", "62812", "62899");
    }

    @Test
    void theNameOfSomebodyElseIsNobodysName() {
        assertThat(authors(whatsApp("""
                        [{"profile":{"name":"Orang lain"},"wa_id":"62812"}]""", "[" + TEXT.formatted("62811", "a") + "]")))
                .extracting(Author::shown)
                .containsExactly((String) null);
    }

    @Test
    void aSingleContactThatIsNotTheSendersByAnyWordIsTheSender() {
        assertThat(authors(whatsApp("""
                        [{"profile":{"name":"Sari"}}]""", "[" + TEXT.formatted("62811", "a") + "]")))
                .extracting(Author::shown)
                .containsExactly("Sari");
        assertThat(authors(whatsApp("""
                        {"profile":{"name":"Sari"},"user_id":"ID.9"}""", """
                        {"id":"a","type":"text","text":{"body":"Air keruh"}}"""))).extracting(Author::key).containsExactly("ID.9");
    }

    @Test
    void withoutContactsAMessageIsStillAComplaintOfItsNumber() {
        Post post = post(whatsApp("[]", "[" + TEXT.formatted("62811000", "a") + "]"));

        assertThat(post.author().key()).isEqualTo("62811000");
        assertThat(post.author().shown()).isNull();
        assertThat(post.contact()).isEqualTo("+62811000");
        assertThat(post(whatsApp("null", "[" + TEXT.formatted("62811000", "a") + "]"))
                        .text())
                .isEqualTo("Air berlumpur");
    }

    @Test
    void whoShowsNoNumberHasNone() {
        Post post = post(whatsApp("[]", """
                [{"from_user_id":"ID.13491208655302741918","id":"a","type":"text","text":{"body":"Air mati"}}]"""));

        assertThat(post.author().key()).isEqualTo("ID.13491208655302741918");
        assertThat(post.contact()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text        | {"body":"Lampu mati"}                                             | Lampu mati
            text        | "Lampu mati"                                                      | Lampu mati
            button      | {"text":"Lapor","payload":"X"}                                    | Lapor
            interactive | {"type":"button_reply","button_reply":{"id":"1","title":"Jalan"}} | Jalan
            interactive | {"type":"button_reply","button_reply":{"id":"sudah-beres","title":"Done"}} | Sudah beres
            button | {"payload":"belum-beres","text":"Not yet"} | Belum beres
            interactive | {"type":"list_reply","list_reply":{"id":"1","title":"Jalan","description":"Berlubang"}} | Jalan\\nBerlubang
            image       | {"id":"1","caption":"Banjir di sini"}                             | [foto] Banjir di sini
            image       | {"id":"1"}                                                        | [foto]
            video       | {"id":"1","caption":"Lihat"}                                      | [video] Lihat
            audio       | {"id":"1","voice":true}                                           | [suara]
            voice       | {"id":"1"}                                                        | [suara]
            document    | {"caption":"Surat","filename":"surat.pdf"}                        | [dokumen] Surat surat.pdf
            location    | {"latitude":-6.2,"longitude":106.5,"name":"Pasar"}                | [lokasi] Pasar -6.2 106.5
            contacts    | [{"name":{"formatted_name":"Orang Ketiga"}}]                      | [kontak]
            order       | {"catalog_id":"1","text":"Minta tangki air","product_items":[]}   | [pesanan] Minta tangki air
            """)
    void whatAMessageSaysIsItsText(String type, String content, String text) {
        assertThat(post(message(type, content)).text()).isEqualTo(text.replace("\\n", "\n"));
    }

    @Test
    void wordsCountUnderWhateverKindTheyCome() {
        assertThat(post(whatsApp("[]", """
                        [{"from":"62811","id":"a","text":{"body":"Tanpa jenis"}}]""")).text()).isEqualTo("Tanpa jenis");
        assertThat(post(whatsApp("[]", """
                        [{"from":"62811","id":"a","type":"ephemeral","text":{"body":"Pesan sementara"}}]""")).text()).isEqualTo("Pesan sementara");
        assertThat(post(whatsApp("[]", """
                        [{"from":"62811","id":"a","type":"unknown","errors":[{"code":131051}],
                          "image":{"id":"1","caption":"Foto jalan"}}]""")).text()).isEqualTo("[foto] Foto jalan");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reaction        | {"message_id":"x","emoji":"+"}      | REACTION
            sticker         | {"id":"1"}                          | STICKER
            unsupported     |                                     | NOT_HANDED_ON
            unknown         |                                     | NOT_HANDED_ON
            ephemeral       |                                     | NOT_HANDED_ON
            hologram        | {"a":1}                             | NOT_HANDED_ON
            system          | {"body":"x","type":"user_changed_number"} | PLATFORM_NOTICE
            request_welcome |                                     | PLATFORM_NOTICE
            edit            | {"original_message_id":"x"}         | EDIT
            text            | {"body":"  "}                       | NOTHING_TO_READ
            text            |                                     | NOTHING_TO_READ
            order           | {"catalog_id":"1"}                  | NOTHING_TO_READ
            interactive     | {"type":"call_permission_reply","call_permission_reply":{"response":"accept"}} | NOTHING_TO_READ
            """)
    void whatIsNoComplaintIsIgnoredForItsReason(String type, String content, WhyIgnored why) {
        assertThat(ignored(message(type, content == null ? "" : content)).why()).isEqualTo(why);
    }

    @Test
    void aStickerCouldBeTakenInAndAReactionCouldNot() {
        assertThat(ignored(message("sticker", "{\"id\":\"1\"}")).post())
                .extracting(Post::text)
                .isEqualTo("[stiker]");
        assertThat(ignored(message("reaction", "{}")).post()).isNull();
    }

    @Test
    void theAnswersOfAFormAreTheText() {
        assertThat(post(form("""
                        "{\\"jenis\\":\\"jalan\\",\\"lokasi\\":\\"Cikupa\\",\\"isi\\":\\"jalan berlubang besar\\",\\"flow_token\\":\\"x\\"}\"""")).text()).isEqualTo("jenis: jalan\nlokasi: Cikupa\nisi: jalan berlubang besar");
        assertThat(post(form("""
                        {"screen_0_Jenis_aduan_0":"2_Jalan_rusak","screen_1_Isi_1":"Lubang 40 cm","setuju":true,
                         "keluhan":["bau","keruh"],"rumah":{"rt":2,"rw":3},"foto":[{"id":"1","mime_type":"image/jpeg",
                         "file_name":"IMG.jpg"}],"kosong":"","flow_token":"x","wa_flow_response_params":{"title":"y"}}""")).text())
                .isEqualTo("Jenis aduan: Jalan rusak\nIsi: Lubang 40 cm\nsetuju: ya\nkeluhan: bau, keruh\nrumah: 2, 3\n"
                        + "foto: IMG.jpg");
        assertThat(post(form("\"jalan rusak, bukan JSON\"")).text()).isEqualTo("jalan rusak, bukan JSON");
        assertThat(ignored(form("\"{\\\"flow_token\\\":\\\"x\\\"}\"")).why()).isEqualTo(WhyIgnored.NOTHING_TO_READ);
    }

    private static String form(String response) {
        return message("interactive", """
                {"type":"nfm_reply","nfm_reply":{"name":"flow","body":"Sent","response_json":%s}}""".formatted(response));
    }

    @Test
    void aMessageThatIsTakenBackIsARemovalOfTheFirstOne() {
        Content read = only(message("revoke", "{\"original_message_id\":\"wamid.0\"}"));

        assertThat(read).isInstanceOfSatisfying(Visibility.class, seen -> {
            assertThat(seen.channel()).isEqualTo(Channel.WHATSAPP);
            assertThat(seen.postId()).isEqualTo("wamid.0");
            assertThat(seen.seen()).isEqualTo(Seen.GONE);
            assertThat(seen.conversation()).isEqualTo("WHATSAPP 628210000011");
        });
    }

    @Test
    void eachStatusSaysOfWhichMessageOfOursItIsAndHowFarThatCame() {
        String value = """
                {"metadata":{"phone_number_id":"106"},"statuses":[
                  {"id":"w1","status":"read","timestamp":"1769899990","recipient_id":"628210000011"},
                  {"id":"w2","status":"failed","timestamp":"1769899991","biz_opaque_callback_data":"7",
                   "errors":[{"code":131047,"title":"Re-engagement message"}]},
                  {"id":"w3","status":"pending"}]}""";

        assertThat(read(MetaBodies.change("whatsapp_business_account", "1", "messages", value)))
                .containsExactly(
                        new MessageStatus(
                                Channel.WHATSAPP,
                                "w1",
                                Reached.READ,
                                null,
                                null,
                                Instant.parse("2026-01-31T22:53:10Z")),
                        new MessageStatus(
                                Channel.WHATSAPP,
                                "w2",
                                Reached.FAILED,
                                "7",
                                "131047",
                                Instant.parse("2026-01-31T22:53:11Z")),
                        Content.Ignored.by(null, WhyIgnored.DELIVERY_STATUS));
    }

    @Test
    void aStatusOfNothingAndAnErrorAreNoMessages() {
        String value = "{\"metadata\":{\"phone_number_id\":\"106\"},%s}";
        assertThat(ignored(MetaBodies.change("whatsapp_business_account", "1", "messages", value.formatted("""
                        "statuses":[{"status":"read"}]""")))
                        .why())
                .isEqualTo(WhyIgnored.DELIVERY_STATUS);
        assertThat(ignored(MetaBodies.change("whatsapp_business_account", "1", "messages", value.formatted("""
                        "errors":[{"code":1}]""")))
                        .why())
                .isEqualTo(WhyIgnored.NOT_HANDED_ON);
        assertThat(ignored(MetaBodies.change("whatsapp_business_account", "1", "account_update", "{}"))
                        .why())
                .isEqualTo(WhyIgnored.PLATFORM_NOTICE);
    }

    @ParameterizedTest
    @CsvSource({
        "\"1769899990\", 2026-01-31T22:53:10Z",
        "1769899990, 2026-01-31T22:53:10Z",
        "1769899990123, 2026-01-31T22:53:10.123Z",
        "\"1769899990123456\", 2026-01-31T22:53:10.123456Z",
        "1769899990123456789, 2026-01-31T22:53:10.123456789Z",
        "1.76989999E9, 2026-01-31T22:53:10Z",
        "\"2026-01-31T22:53:10+0000\", 2026-01-31T22:53:10Z",
        "\"2026-02-01T05:53:10+07:00\", 2026-01-31T22:53:10Z",
        "\"2026-01-31 22:53:10Z\", 2026-01-31T22:53:10Z",
        "\"0\", 2026-02-01T00:00:00Z",
        "0, 2026-02-01T00:00:00Z",
        "-5, 2026-02-01T00:00:00Z",
        "1, 2026-02-01T00:00:00Z",
        "\"\", 2026-02-01T00:00:00Z",
        "null, 2026-02-01T00:00:00Z",
        "\"TIMESTAMP\", 2026-02-01T00:00:00Z",
        "\"0000-00-00T00:00:00+0000\", 2026-02-01T00:00:00Z",
        "99999999999999999999, 2026-02-01T00:00:00Z",
        "4102444800, 2026-02-01T00:00:00Z"
    })
    void aTimeThatCanBeTrueIsBelievedAndNoOther(String said, Instant posted) {
        Post post = post(whatsApp("[]", """
                [{"from":"62811","id":"a","timestamp":%s,"type":"text","text":{"body":"Air mati"}}]""".formatted(said)));

        assertThat(post.postedAt()).isEqualTo(posted);
    }

    private static List<Author> authors(String body) {
        return read(body).stream()
                .map(Complete.class::cast)
                .map(Complete::author)
                .toList();
    }
}
