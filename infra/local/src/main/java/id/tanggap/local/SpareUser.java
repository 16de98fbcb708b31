package id.tanggap.local;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;

/**
 * The number of a user and its group that nothing else on this machine has, so that no other service may read the
 * engine's files, send it signals or look into its memory. {@code nobody} is no such user: many run as that one.
 */
record SpareUser(long uid, long gid) {

    static final long NOBODY = 65534;

    /** Of the numbers that no distribution hands out: https://systemd.io/UIDS-GIDS calls them unused. */
    static final int FIRST = 60_706;

    static final int LAST = 61_183;

    private static final Path PROCESSES = Path.of("/proc");
    private static final Path USERS = Path.of("/etc/passwd");

    /** Whose the data are; somebody new, unless they are there and belong to somebody of their own. */
    static SpareUser owning(Path data) throws IOException {
        if (Files.exists(data)) {
            long uid = number(data, "unix:uid");
            if (uid != 0 && uid != NOBODY) {
                return new SpareUser(uid, number(data, "unix:gid"));
            }
        }
        Set<Long> taken = taken();
        SecureRandom random = new SecureRandom();
        for (int tries = 0; tries <= LAST - FIRST; tries++) {
            long candidate = random.nextInt(FIRST, LAST + 1);
            if (!taken.contains(candidate)) {
                return new SpareUser(candidate, candidate);
            }
        }
        throw new StartRefused.RootOnly("uid " + FIRST + "-" + LAST);
    }

    private static Set<Long> taken() throws IOException {
        Set<Long> taken = new HashSet<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : processes) {
                try {
                    taken.add(number(process, "unix:uid"));
                } catch (NoSuchFileException ended) {
                    // then it needs no number
                }
            }
        }
        if (Files.exists(USERS)) {
            for (String user : Files.readAllLines(USERS)) {
                String[] fields = user.split(":");
                if (fields.length > 2 && fields[2].matches("[0-9]{1,10}")) {
                    taken.add(Long.valueOf(fields[2]));
                }
            }
        }
        return taken;
    }

    private static long number(Path file, String attribute) throws IOException {
        return ((Number) Files.getAttribute(file, attribute)).longValue();
    }
}
