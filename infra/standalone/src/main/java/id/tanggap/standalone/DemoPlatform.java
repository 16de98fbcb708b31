package id.tanggap.standalone;

import id.tanggap.demo.Cast;
import id.tanggap.demo.instagram.PretendInstagram;
import id.tanggap.local.DataFolder;
import id.tanggap.local.Ports;
import java.time.Clock;
import java.util.Map;

/** The platform beside a demo, and what Tanggap is told of it: as much as of the real one. */
final class DemoPlatform {

    private static final String FOLDER = "pretend-instagram";
    private static final int HIGHEST_PORT = 65_535;

    private DemoPlatform() {}

    /** At the port behind Tanggap's own, so that links to it go on leading there; at any if that one is taken. */
    static PretendInstagram open(DataFolder folder, int port) {
        int beside = port + 1;
        boolean free = beside <= HIGHEST_PORT && Ports.isFree(Options.LOOPBACK, beside);
        PretendInstagram platform = PretendInstagram.open(
                folder.root().resolve(FOLDER), free ? beside : 0, Cast.members(), Clock.systemUTC());
        platform.begin(Cast.firstPosts());
        return platform;
    }

    /** Nobody there has written what an invented year tells, so that nothing of it is answered there. */
    static Map<String, String> settings(PretendInstagram platform) {
        return Map.of(
                "tanggap.channels.meta.graph-url", platform.graphUrl(),
                "tanggap.channels.meta.app-secret", platform.appSecret(),
                "tanggap.channels.meta.verify-token", platform.verifyToken(),
                "tanggap.demo.instagram-token", platform.accessToken(),
                "tanggap.replies.since", platform.openedAt().toString());
    }
}
