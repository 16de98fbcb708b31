package id.tanggap.deploy;

import java.nio.file.Path;

enum Side {
    COMMAND,
    QUERY;

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The finished program of this side. */
    Path jar() {
        return Path.of("..", "..", word() + "-side", "target", "tanggap-" + word() + ".jar");
    }
}
