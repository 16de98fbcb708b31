package id.tanggap.eventstore.backup;

/** Why a backup or a restore is not done, in Indonesian and in English. Nothing half done is left behind. */
public final class BackupProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BackupProblem(String indonesian, String english) {
        this(indonesian, english, null);
    }

    BackupProblem(String indonesian, String english, @org.jspecify.annotations.Nullable Throwable cause) {
        super(indonesian + System.lineSeparator() + english, cause);
    }

    static BackupProblem damaged(Object file, String what) {
        return new BackupProblem(
                "Berkas cadangan " + file + " terpotong atau rusak (" + what + "). Pakai berkas lain; tidak ada yang"
                        + " diubah.",
                "The backup file " + file + " is cut off or damaged (" + what + "). Use another one; nothing was"
                        + " changed.");
    }
}
