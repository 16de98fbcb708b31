package id.tanggap.standalone;

import id.tanggap.demo.DemoState;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Tells on the console how far the demo is: on a terminal in one line, elsewhere a line for each tenth. */
final class DemoProgress implements Consumer<DemoState> {

    private final Path credentials;
    private final boolean terminal;
    private int told = -1;

    DemoProgress(Path credentials) {
        this.credentials = credentials;
        this.terminal = System.console() != null && System.console().isTerminal();
    }

    @Override
    public synchronized void accept(DemoState state) {
        int percent = state.percent();
        if (percent < told || (percent == told && told < 100)) {
            return;
        }
        String line = "Data contoh / demo data: %s %d %% (%d/%d)"
                .formatted(state.regency(), percent, state.done(), state.complaints());
        if (state.state() == DemoState.Progress.FILLED) {
            System.out.println((terminal ? "\r" : "") + line);
            System.out.println("Akun kepala OPD / accounts of heads: " + credentials);
        } else if (terminal) {
            System.out.print("\r" + line + " ...");
            System.out.flush();
        } else if (percent / 10 > told / 10 || told < 0) {
            System.out.println(line);
        }
        told = percent;
    }
}
