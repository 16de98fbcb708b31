package id.tanggap.local;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * As whom the engines run. An ordinary user runs them as that same user. Root may not run them at all, so root gives
 * the engines' folders and processes to another user without any privilege: to the owner that the folders already have,
 * else to {@code nobody}.
 *
 * <p>Such a user cannot pass a closed folder above its own one (a clone under {@code /root}, say). Then the process gets
 * a mount namespace of its own, in which the needed folders are visible at their own paths and the rest of the closed
 * folder is not.
 */
final class ChildUser {

    private static final long NOBODY = 65534;

    private static final UnixSystem US = new UnixSystem();

    private final long uid;
    private final long gid;
    private final List<String> prefix;

    private ChildUser(long uid, long gid, List<String> prefix) {
        this.uid = uid;
        this.gid = gid;
        this.prefix = prefix;
    }

    static boolean weAreRoot() {
        return US.getUid() == 0;
    }

    /**
     * Decides once, by trying: the first way on which the user reaches its own folder, which is given to it here, and
     * what else it needs.
     *
     * @throws StartRefused.RootOnly when we are root and there is no such way
     */
    static ChildUser reaching(Path own, List<Path> needed) throws IOException {
        if (!weAreRoot()) {
            return new ChildUser(US.getUid(), US.getGid(), List.of());
        }
        long uid = ownerOf(own, "unix:uid");
        long gid = ownerOf(own, "unix:gid");
        Trees.giveTo(own, uid, gid);
        List<String> dropped = dropTo(uid, gid);
        List<Path> folders = new ArrayList<>(needed);
        folders.add(own);
        if (reaches(dropped, folders)) {
            return new ChildUser(uid, gid, dropped);
        }
        List<Path> closed = new ArrayList<>();
        for (Path folder : folders) {
            if (!reaches(dropped, List.of(folder))) {
                closed.add(folder);
            }
        }
        List<String> apart = new ArrayList<>(List.of("unshare", "--mount", "--propagation", "private"));
        apart.addAll(List.of("sh", "-c", script("enter.sh"), "tanggap-enter", Long.toString(uid), Long.toString(gid)));
        closed.forEach(folder -> apart.add(folder.toString()));
        apart.add("--");
        apart.addAll(dropped);
        if (reaches(apart, folders)) {
            return new ChildUser(uid, gid, apart);
        }
        throw new StartRefused.RootOnly("setpriv, unshare: " + closed);
    }

    /** The command, run as this user. */
    List<String> wrap(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Gives a folder and what is in it to this user. */
    void own(Path folder) throws IOException {
        if (weAreRoot()) {
            Trees.giveTo(folder, uid, gid);
        }
    }

    static String script(String name) {
        try (InputStream file = ChildUser.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long ownerOf(Path folder, String attribute) throws IOException {
        long owner = ((Number) Files.getAttribute(folder, attribute)).longValue();
        return owner == 0 ? NOBODY : owner;
    }

    private static List<String> dropTo(long uid, long gid) {
        return List.of(
                "setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--inh-caps=-all", "--no-new-privs");
    }

    private static boolean reaches(List<String> as, List<Path> folders) {
        List<String> command = new ArrayList<>(as);
        command.addAll(List.of("sh", "-c", "for folder; do test -x \"$folder/.\" || exit 1; done", "tanggap-reaches"));
        folders.forEach(folder -> command.add(folder.toString()));
        try {
            Process probe = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return probe.waitFor(10, TimeUnit.SECONDS) && probe.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
