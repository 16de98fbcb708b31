package id.tanggap.query.intake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.tanggap.events.complaint.Channel;
import id.tanggap.query.intake.ChannelDesk.Because;
import id.tanggap.query.intake.ChannelDesk.Sending;
import id.tanggap.query.intake.ChannelDesk.Unseen;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Why it stands with the accounts as it does, read of all of them at once. */
final class AccountReasons {

    private static final String OK = "ok";

    private final Map<Name, List<Unseen>> unseen;
    private final Map<Kind, List<Because>> ended;
    private final Map<String, Sending> sending;

    private AccountReasons(
            Map<Name, List<Unseen>> unseen, Map<Kind, List<Because>> ended, Map<String, Sending> sending) {
        this.unseen = unseen;
        this.ended = ended;
        this.sending = sending;
    }

    /** @param platform as it is stored: {@code INSTAGRAM} */
    record Name(String platform, String account) {}

    private record Kind(Name name, String state) {}

    private record Of<K, T>(K key, T told) {}

    static AccountReasons read(JdbcClient sql) {
        return new AccountReasons(
                grouped(sql.sql(
                                "select platform, account_id, list, trouble, code, since from poll_unseen order by list")
                        .query((row, _) -> new Of<>(
                                new Name(row.getString(1), row.getString(2)),
                                new Unseen(
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getTimestamp(6).toInstant())))
                        .list()),
                grouped(sql.sql("""
                                select platform, account, state, reason, items from intake_account_reason
                                order by items desc, reason""")
                        .query((row, _) -> new Of<>(
                                new Kind(new Name(row.getString(1), row.getString(2)), row.getString(3)),
                                new Because(row.getString(4), row.getLong(5))))
                        .list()),
                sql
                        .sql("select channel, state, since from channel_status")
                        .query((row, _) -> Map.entry(
                                row.getString(1),
                                new Sending(
                                        row.getString(2).equals(OK) ? null : row.getString(2),
                                        row.getTimestamp(3).toInstant())))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static <K, T> Map<K, List<T>> grouped(List<Of<K, T>> all) {
        return all.stream().collect(groupingBy(Of::key, mapping(Of::told, toList())));
    }

    List<Unseen> unseen(Name name) {
        return unseen.getOrDefault(name, List.of());
    }

    List<Because> parked(Name name) {
        return ended.getOrDefault(new Kind(name, "parked"), List.of());
    }

    List<Because> ignored(Name name) {
        return ended.getOrDefault(new Kind(name, "ignored"), List.of());
    }

    /** What is sent is noted by a channel's word and its account: {@code instagram/17841}. */
    @Nullable
    Sending sending(Name name) {
        return sending.get(new Channel(name.platform()).word() + "/" + name.account());
    }
}
