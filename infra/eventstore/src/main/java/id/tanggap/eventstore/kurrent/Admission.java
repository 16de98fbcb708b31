package id.tanggap.eventstore.kurrent;

import io.kurrent.dbclient.StreamAcl;
import io.kurrent.dbclient.StreamMetadata;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets a user in who is no administrator: makes it, and adds it to those who may read {@code $all}, which an administrator
 * must do. More than that it does not need. Done again it changes nothing.
 */
public final class Admission {

    private static final String ADMINS = "$admins";
    private static final int CREATED = 201;
    private static final int EXISTS = 409;

    private final KurrentConnection connection;

    /** @param connection an administrator's */
    public Admission(KurrentConnection connection) {
        this.connection = connection;
    }

    /**
     * Lets in whom a node's connection string names.
     *
     * @return what was done, in words
     * @throws IllegalArgumentException if it names nobody, or no password
     */
    public String admit(String connectionString) {
        ConnectionUser user = ConnectionUser.of(connectionString).orElseGet(() -> new ConnectionUser("", ""));
        return admit(user.name(), user.password());
    }

    String admit(String user, String password) {
        if (user.isBlank() || password.isBlank()) {
            throw new IllegalArgumentException(
                    "Nama dan kata sandi pengguna belum ada. / The user's name and password are missing.");
        }
        boolean made = make(user, password);
        boolean let = letRead(user);
        return "%s: %s, %s"
                .formatted(
                        user,
                        made ? "dibuat / made" : "sudah ada / was there",
                        let ? "boleh membaca $all / may read $all" : "sudah boleh membaca $all / could read $all");
    }

    private boolean make(String user, String password) {
        String json = JsonMapper.shared()
                .writeValueAsString(
                        Map.of("loginName", user, "fullName", "Tanggap", "groups", List.of(), "password", password));
        try {
            int status = connection.firstLook().post(leader(), "/users/", json).status();
            if (status == CREATED || status == EXISTS) {
                return status == CREATED;
            }
            throw new EventStoreException(
                    "Pengguna tidak dapat dibuat, jawaban server %d: sambungan harus milik administrator. / The user cannot be made, the server answered %d: the connection must be an administrator's"
                            .formatted(status, status));
        } catch (IOException e) {
            throw new EventStoreException("EventStoreDB: " + e.getMessage(), e);
        }
    }

    /** A follower need not take it. */
    private InetSocketAddress leader() throws IOException {
        FirstLook look = connection.firstLook();
        InetSocketAddress any = look.hosts().get(0);
        for (JsonNode member : look.gossip(any)) {
            if (member.path("isAlive").asBoolean(false)
                    && member.path("state").asString("").equals("Leader")) {
                return InetSocketAddress.createUnresolved(
                        member.path("httpEndPointIp").asString(any.getHostString()),
                        member.path("httpEndPointPort").asInt(any.getPort()));
            }
        }
        return any;
    }

    private boolean letRead(String user) {
        StreamMetadata metadata =
                connection.call("The metadata of $all cannot be read", client -> client.getStreamMetadata("$all"));
        StreamAcl acl = metadata.getAcl() instanceof StreamAcl known ? known : new StreamAcl();
        List<String> readers = new ArrayList<>(acl.getReadRoles() == null ? List.of() : acl.getReadRoles());
        if (readers.contains(user)) {
            return false;
        }
        if (readers.isEmpty()) {
            acl.addReadRoles(ADMINS);
        }
        acl.addReadRoles(user);
        metadata.setAcl(acl);
        connection.call("The metadata of $all cannot be set", client -> client.setStreamMetadata("$all", metadata));
        return true;
    }
}
