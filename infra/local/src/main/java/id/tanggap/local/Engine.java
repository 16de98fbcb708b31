package id.tanggap.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What differs between the engines; {@link SupervisedEngine} runs either. */
interface Engine {

    /** Its name, as the operator knows it. */
    String name();

    /** The folder that is its own. Its path stands in the command line of each of its processes. */
    Path folder();

    /** For what it says; ours, for we write it. */
    default Path logs() {
        return folder().resolve("log");
    }

    /** Its standard output and errors. */
    default Path log() {
        return logs().resolve("server.log");
    }

    /** As whom it runs. */
    ChildUser user();

    /** The command that runs it in the foreground, with absolute paths. */
    List<String> command();

    /** What is added to the environment of a {@link CleanProcess}. */
    Map<String, String> environment();

    /** The signal upon which it stops quickly and cleanly, without {@code SIG}. */
    String stopSignal();

    /** Files with the process ids: of what we launched, and last of the engine itself, which may be the same. */
    List<Path> pidFiles();

    /** Called ahead of each launch, when none of its processes is left: writes configuration, mends what a crash left. */
    void prepare() throws IOException;

    /**
     * Whether it serves requests now.
     *
     * @throws StartRefused when it never will
     */
    boolean answers();
}
