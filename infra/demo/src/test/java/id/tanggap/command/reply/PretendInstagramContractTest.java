package id.tanggap.command.reply;

import id.tanggap.command.intake.post.Reach;
import id.tanggap.demo.instagram.Member;
import id.tanggap.demo.instagram.Stage;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.OfficialAccount;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** The pretend Instagram is to the courier what the tests' double is. */
class PretendInstagramContractTest extends PlatformContract {

    @TempDir
    Path folder;

    private int opened;

    @Override
    List<String> places() {
        return List.of("instagram", "instagram-mention", "instagram-caption", "instagram-deep");
    }

    @Override
    List<String> placesOfMessages() {
        return List.of("instagram");
    }

    @Override
    There there() {
        Stage platform = new Stage(folder.resolve(Integer.toString(++opened)), CLOCK);
        return new There() {

            private int citizens;

            @Override
            public String url() {
                return platform.url();
            }

            @Override
            public String token() {
                return platform.token();
            }

            @Override
            public OfficialAccount ours(Channel channel) {
                return new OfficialAccount(channel, Stage.OFFICE.id(), Stage.OFFICE.handle());
            }

            @Override
            public Spot spot(String where) {
                Spot spot = switch (where) {
                    case "instagram" -> {
                        String media = ours();
                        yield new Spot(comment(media, "Kapan?"), Reach.AT_OUR_PLACE, media, null);
                    }
                    case "instagram-mention" -> {
                        String media = platform.posts(Stage.CITIZEN, "Pagi");
                        String comment = platform.comments(Stage.CITIZEN, media, null, "@dinaspu kapan?");
                        yield new Spot(comment, Reach.NAMES_US, media, null);
                    }
                    case "instagram-caption" ->
                        new Spot(platform.posts(Stage.CITIZEN, "@dinaspu jalan rusak"), Reach.NAMES_US, null, null);
                    default -> {
                        String media = ours();
                        String top = comment(media, "Kapan?");
                        yield new Spot(
                                platform.comments(Stage.CITIZEN, media, top, "Rusak"), Reach.CONVERSATION, top, null);
                    }
                };
                citizens = platform.comments().size();
                return spot;
            }

            private String ours() {
                return platform.posts(Stage.OFFICE, "Pekan ini kami menambal");
            }

            private String comment(String media, String text) {
                return platform.comments(Stage.CITIZEN, media, null, text);
            }

            @Override
            public void writes(String below, String account, String words) {
                Member author = Stream.of(Stage.CITIZEN, Stage.OFFICE)
                        .filter(member -> member.id().equals(account))
                        .findFirst()
                        .orElseThrow();
                platform.writes(author, below, words);
            }

            @Override
            public List<Written> written() {
                return platform.comments().stream()
                        .skip(citizens)
                        .map(one -> new Written(one.below(), one.account(), one.words(), one.alone()))
                        .toList();
            }

            @Override
            public void close() {
                platform.close();
            }
        };
    }
}
