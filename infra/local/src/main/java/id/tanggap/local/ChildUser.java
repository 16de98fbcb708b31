package id.tanggap.local;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * As whom an engine runs. An ordinary user runs it as that same user. Root may not run it at all, so root runs it under a
 * number that nothing else on the machine has, without any privilege: the one that its data already belong to, else a
 * {@link SpareUser}. What such an engine could write through the hands of root stays root's: the engine's folder itself,
 * its log and the files that name its processes. Data, configuration and temporary files are the engine's own.
 *
 * <p>Such a user cannot pass a closed folder above its own one (a clone under {@code /root}, say). Then the process gets
 * a mount namespace of its own, in which the needed folders are visible at their own paths and the rest of the closed
 * folder is not.
 */
final class ChildUser {

    private static final Logger log = LoggerFactory.getLogger(ChildUser.class);
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
     * Decides once, by trying: the first way on which the user reaches the engine's folder, through which it can pass
     * from here on, and what else it needs.
     *
     * @param data within the folder; whose they are runs the engine, unless they are not there yet, or root's or {@code
     *     nobody}'s
     * @throws StartRefused.RootOnly when we are root and there is no such way
     */
    static ChildUser reaching(Path folder, Path data, List<Path> needed) throws IOException {
        if (!weAreRoot()) {
            return new ChildUser(US.getUid(), US.getGid(), List.of());
        }
        SpareUser user = SpareUser.owning(data);
        letThrough(folder, user.gid());
        List<String> dropped = dropTo(user.uid(), user.gid());
        List<Path> folders = new ArrayList<>(needed);
        folders.add(folder);
        if (reaches(dropped, folders)) {
            return new ChildUser(user.uid(), user.gid(), dropped);
        }
        List<Path> closed = new ArrayList<>();
        for (Path each : folders) {
            if (!reaches(dropped, List.of(each))) {
                closed.add(each);
            }
        }
        List<String> apart = new ArrayList<>(List.of("unshare", "--mount", "--propagation", "private"));
        apart.addAll(List.of("sh", "-c", script("enter.sh"), "tanggap-enter"));
        apart.addAll(List.of(Long.toString(user.uid()), Long.toString(user.gid())));
        closed.forEach(each -> apart.add(each.toString()));
        apart.add("--");
        apart.addAll(dropped);
        if (reaches(apart, folders)) {
            return new ChildUser(user.uid(), user.gid(), apart);
        }
        throw new StartRefused.RootOnly("setpriv, unshare: " + closed);
    }

    private static void letThrough(Path folder, long gid) throws IOException {
        Trees.give(folder, US.getUid(), gid);
        Modes.set(folder, "rwx--x---");
    }

    /** Makes a folder ours, and this user's to pass through. */
    void letThrough(Path folder) throws IOException {
        if (weAreRoot()) {
            letThrough(folder, gid);
        }
    }

    /** The command, run as this user. */
    List<String> wrap(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /**
     * The same user with a name, for a program that refuses whoever is not in {@code /etc/passwd}: it sees a file of its
     * own in that place. Where the platform forbids that, it is {@code nobody} in this user's group.
     *
     * @param folder of ours, for that file
     */
    ChildUser named(Path folder) throws IOException {
        if (!weAreRoot()) {
            return this;
        }
        Path passwd = folder.resolve("passwd");
        Modes.writePrivately(passwd, "tanggap:x:%d:%d::/nonexistent:/bin/false\n".formatted(uid, gid));
        Modes.set(passwd, "rw-r--r--");
        List<String> named = new ArrayList<>(List.of("unshare", "--mount", "--propagation", "private", "sh", "-c"));
        named.addAll(List.of("mount --bind \"$1\" /etc/passwd && shift && exec \"$@\"", "tanggap-named"));
        named.add(passwd.toString());
        named.addAll(prefix);
        if (succeeds(named, List.of("id", "-nu"))) {
            return new ChildUser(uid, gid, named);
        }
        log.warn("This platform lets nobody mount: the database is made by the user nobody, and run by {}", uid);
        return new ChildUser(SpareUser.NOBODY, gid, dropTo(SpareUser.NOBODY, gid));
    }

    /** Gives a folder and what is in it to this user, and closes it to everybody else. */
    void own(Path folder) throws IOException {
        if (weAreRoot()) {
            Trees.giveTo(folder, uid, gid);
        }
        Modes.set(folder, "rwx------");
    }

    /** Gives one file to this user. */
    void ownFile(Path file) throws IOException {
        if (weAreRoot()) {
            Trees.give(file, uid, gid);
        }
    }

    /** Takes a folder and what is in it back from whoever ran the engine before. */
    static void keep(Path folder) throws IOException {
        if (weAreRoot()) {
            Trees.giveTo(folder, US.getUid(), US.getGid());
        }
        Modes.set(folder, "rwx------");
    }

    static String script(String name) {
        try (InputStream file = ChildUser.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> dropTo(long uid, long gid) {
        return List.of(
                "setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--inh-caps=-all", "--no-new-privs");
    }

    private static boolean reaches(List<String> as, List<Path> folders) {
        List<String> command = new ArrayList<>(
                List.of("sh", "-c", "for folder; do test -x \"$folder/.\" || exit 1; done", "tanggap-reaches"));
        folders.forEach(folder -> command.add(folder.toString()));
        return succeeds(as, command);
    }

    private static boolean succeeds(List<String> as, List<String> command) {
        List<String> whole = new ArrayList<>(as);
        whole.addAll(command);
        try {
            Process probe = CleanProcess.of(whole)
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
