package id.tanggap.command.photo;

/** Asks whether there is something in a file that should not be. */
@FunctionalInterface
interface VirusScanner {

    enum Finding {
        CLEAN,
        INFECTED,
        /** It cannot be told now. Whoever asks waits: what nobody has looked at is let through by nobody. */
        UNKNOWN
    }

    /** Nobody asked for one. */
    VirusScanner NONE = _ -> Finding.CLEAN;

    Finding scan(byte[] file);
}
