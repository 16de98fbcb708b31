package id.tanggap.eventstore.kurrent.server;

import java.time.Instant;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a node says over HTTP/1.1: who it is, whom it sees, and, to an administrator, users. */
final class HttpAnswers {

    private final Cluster cluster;

    HttpAnswers(Cluster cluster) {
        this.cluster = cluster;
    }

    Door.Answer to(Door.Question question) {
        Users.Guest guest = cluster.users().guest(question.headers().get("authorization"));
        if (guest == Users.Guest.IMPOSTOR) {
            return new Door.Answer(401, "");
        }
        return switch (question.method() + " " + question.path()) {
            case "GET /info" -> new Door.Answer(200, info());
            case "GET /gossip" -> new Door.Answer(200, gossip());
            case "POST /users/", "POST /users" ->
                newUser(guest, JsonMapper.shared().readTree(question.body()));
            default -> new Door.Answer(404, "");
        };
    }

    private String info() {
        return """
                {"%s": "%s.0", "state": "leader", "features": {"atomPub": false},
                 "authentication": {"type": "internal"}}""".formatted(cluster.version().major() < 25 ? "esVersion" : "dbVersion", cluster.version());
    }

    private String gossip() {
        String members = cluster.nodes().stream()
                .map(node -> """
                        {"state": "%s", "isAlive": %s, "timeStamp": "%s",
                         "httpEndPointIp": "%s", "httpEndPointPort": %d}""".formatted(
                                cluster.hasLeader() && node.isLeader()
                                        ? "Leader"
                                        : cluster.hasLeader() ? "Follower" : "Unknown",
                                node.isUp(),
                                Instant.now(),
                                node.host(),
                                node.port()))
                .collect(Collectors.joining(","));
        return "{\"members\": [" + members + "]}";
    }

    private Door.Answer newUser(Users.Guest guest, JsonNode user) {
        if (guest != Users.Guest.ADMINISTRATOR) {
            return new Door.Answer(401, "");
        }
        boolean added = cluster.users()
                .add(user.path("loginName").stringValue(), user.path("password").stringValue());
        return new Door.Answer(added ? 201 : 409, "{}");
    }
}
