package id.tanggap.demo;

import id.tanggap.demo.instagram.FirstPost;
import id.tanggap.demo.instagram.Member;
import id.tanggap.demo.plan.Regency;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.OfficialAccount;
import java.util.List;
import java.util.stream.Stream;

/** Who of the regency has an account on Instagram, and what some of them have written there. */
public final class Cast {

    private static final List<Member> CITIZENS = List.of(
            citizen(1, "rina.kedung", "Rina, warga Kedungsriti"),
            citizen(2, "pak.darmo", "Pak Darmo, pedagang"),
            citizen(3, "yayan.motor", "Yayan, pengemudi ojek"),
            citizen(4, "warung.bu.tini", "Bu Tini, warung"),
            citizen(5, "karangtaruna.rw05", "Karang Taruna RW 05"));

    private static final List<FirstPost> FIRST_POSTS = List.of(
            new FirstPost(
                    "tirtasenggani",
                    "Pemeliharaan pipa Kamis pukul 09.00-12.00 di Kecamatan Kedungsriti. Mohon menampung air."),
            new FirstPost(
                    "bupati.randukara", "Pagi ini di Pasar Puspa bersama para pedagang. Terima kasih masukannya."),
            new FirstPost(
                    "dinaspupr.randukara",
                    "Pekan ini tim kami menambal Jalan Veteran dan Jalan Pahlawan. Ada lubang di tempat lain? Tulis di"
                            + " komentar."),
            new FirstPost(
                    "pak.darmo",
                    "Sampah di belakang Pasar Puspa sudah seminggu tidak diangkut, baunya sampai sekolah."),
            new FirstPost(
                    "rina.kedung",
                    "Jalan di depan Pasar Kedungsriti berlubang dalam. Tadi pagi ada motor yang jatuh lagi."));

    private Cast() {}

    /** The citizens first, then the leaders, then the offices. */
    public static List<Member> members() {
        Stream<Member> leaders = LeaderFilling.LEADERS.stream()
                .map(leader -> member(leader.on(Channel.INSTAGRAM), leader.name(), Member.Kind.LEADER));
        Stream<Member> offices = Regency.read().offices().stream()
                .flatMap(office -> office.accounts().stream()
                        .filter(account -> account.platform().equals(Channel.INSTAGRAM))
                        .map(account -> member(account, office.description().name(), Member.Kind.OFFICE)));
        return Stream.of(CITIZENS.stream(), leaders, offices)
                .flatMap(each -> each)
                .toList();
    }

    /** The oldest first. Nobody official is named in them. */
    public static List<FirstPost> firstPosts() {
        return FIRST_POSTS;
    }

    private static Member member(OfficialAccount account, String name, Member.Kind kind) {
        return new Member(account.id(), String.valueOf(account.handle()), name, kind);
    }

    private static Member citizen(int number, String handle, String name) {
        return new Member("009%014d".formatted(number), handle, name, Member.Kind.CITIZEN);
    }
}
