package id.tanggap.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.PostRemoved;
import id.tanggap.events.complaint.PostRestored;
import id.tanggap.events.complaint.Removal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What its platform no longer shows is not public here. */
class RemovedPostTest extends InTown {

    @Test
    void aRemovedPostIsToldToItsComplaintOnce() {
        send.meta(visitorPost("add", "100_81", "Anak saya sakit, rumah kebanjiran"), SECRET);
        ComplaintId complaint = captured(Channel.FACEBOOK, "100_81").complaint();

        send.meta(visitorPost("hide", "100_81", ""), SECRET);
        untilAllIsHandled();
        send.meta(visitorPost("unhide", "100_81", ""), SECRET);
        untilAllIsHandled();
        send.meta(visitorPost("remove", "100_81", ""), SECRET);
        untilAllIsHandled();
        send.meta(visitorPost("remove", "100_81", "") + " ", SECRET);
        send.meta(visitorPost("unhide", "100_81", "") + " ", SECRET);
        untilAllIsHandled();

        assertThat(events(complaint).stream().skip(1).map(Object::getClass))
                .containsExactly(PostRemoved.class, PostRestored.class, PostRemoved.class);
        assertThat(states("removed")).isEqualTo(5);
        assertThat(count("intake_parked")).isZero();
    }

    @Test
    void aPostThatWasRemovedBeforeItCameIsHiddenInTheCommitThatCapturesIt() {
        send.meta(visitorPost("remove", "100_82", ""), SECRET);
        send.meta(visitorPost("hide", "100_83", ""), SECRET);
        send.meta(visitorPost("hide", "100_84", ""), SECRET);
        untilAllIsHandled();
        send.meta(visitorPost("unhide", "100_84", ""), SECRET);
        untilAllIsHandled();
        for (String post : List.of("100_82", "100_83", "100_84")) {
            send.meta(visitorPost("add", post, "Dihapus sebelum sampai " + post), SECRET);
        }
        untilAllIsHandled();

        assertThat(removals("100_82")).containsExactly(Removal.DELETED);
        assertThat(removals("100_83")).containsExactly(Removal.HIDDEN);
        assertThat(removals("100_84")).isEmpty();
        assertThat(traces.citizenOf(ComplaintId.of(Channel.FACEBOOK, "100_82"))).isPresent();
    }

    @Test
    void whatWasDeletedIsNeverPublicWhateverElseWasToldInWhichOrder() {
        List<List<String>> orders = orders(List.of("remove", "hide", "unhide", "add"));
        for (int i = 0; i < orders.size(); i++) {
            for (String verb : orders.get(i)) {
                send.meta(visitorPost(verb, "100_7" + i, "Dalam urutan apa pun"), SECRET);
            }
        }
        untilAllIsHandled();

        for (int i = 0; i < orders.size(); i++) {
            List<Object> told = events(Channel.FACEBOOK, "100_7" + i);
            assertThat(removals("100_7" + i)).as("%s", orders.get(i)).contains(Removal.DELETED);
            assertThat(told.getLast())
                    .as("%s", orders.get(i))
                    .isInstanceOfSatisfying(
                            PostRemoved.class,
                            last -> assertThat(last.removal()).isEqualTo(Removal.DELETED));
        }
    }

    private static List<List<String>> orders(List<String> verbs) {
        if (verbs.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> orders = new ArrayList<>();
        for (String first : verbs) {
            List<String> others =
                    verbs.stream().filter(each -> !each.equals(first)).toList();
            orders(others).forEach(rest -> {
                List<String> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                orders.add(order);
            });
        }
        return orders;
    }

    @Test
    void aPostAndItsRemovalAtTheSameMomentLeaveItHidden() throws Exception {
        try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
            List<Future<?>> sent = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String post = "100_9" + i;
                sent.add(senders.submit(() -> send.meta(visitorPost("add", post, "Segera dihapus"), SECRET)));
                sent.add(senders.submit(() -> send.meta(visitorPost("remove", post, ""), SECRET)));
            }
            for (Future<?> each : sent) {
                each.get();
            }
        }
        untilAllIsHandled();

        for (int i = 0; i < 20; i++) {
            assertThat(removals("100_9" + i)).as("post %d", i).containsExactly(Removal.DELETED);
        }
    }

    @Test
    void onlyItsOwnPlatformRemovesAPost() {
        send.meta(visitorPost("add", "100_85", "Jembatan putus"), SECRET);
        ComplaintId complaint = captured(Channel.FACEBOOK, "100_85").complaint();

        String forged = "{\"data\":{\"event_type\":\"post.delete\",\"payload\":{\"id\":\"100_85\"}}}";
        send.post(
                "/webhooks/x",
                forged,
                "application/json",
                "x-twitter-webhooks-signature",
                "sha256=" + Base64.getEncoder().encodeToString(Sender.hmac(SECRET, forged)));
        send.meta(visitorPost("remove", "100_85", ""), "salah");
        untilAllIsHandled();

        assertThat(events(complaint)).hasSize(1);
    }

    private List<Removal> removals(String post) {
        return events(Channel.FACEBOOK, post).stream()
                .filter(PostRemoved.class::isInstance)
                .map(event -> ((PostRemoved) event).removal())
                .toList();
    }

    private static String visitorPost(String verb, String post, String text) {
        return "{\"object\":\"page\",\"entry\":[{\"id\":\"100\",\"time\":1769900000,\"changes\":[{\"field\":\"feed\",\"value\":{\"item\":\"post\",\"verb\":\"%s\",\"post_id\":\"%s\",\"from\":{\"id\":\"8%s\",\"name\":\"Rina\"},\"message\":\"%s\"}}]}]}"
                .formatted(verb, post, post, text);
    }
}
