package id.tanggap.local;

import java.nio.file.Path;

/**
 * Why Tanggap does not start, in words for the operator: what is wrong and what to do, in Indonesian and in English.
 * Nothing was changed when one of these is thrown, {@link EngineFailed} aside.
 */
public abstract sealed class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private StartRefused(int exitCode, String indonesian, String english) {
        super(indonesian + System.lineSeparator() + english);
        this.exitCode = exitCode;
    }

    /** The process' exit code, one per reason, so that a script can tell them apart. */
    public int exitCode() {
        return exitCode;
    }

    /** Another Tanggap runs on the same data. */
    public static final class AlreadyRunning extends StartRefused {
        private static final long serialVersionUID = 1L;

        AlreadyRunning(Path folder) {
            super(
                    10,
                    "Tanggap sudah berjalan dengan data di " + folder
                            + ". Hentikan dulu yang sedang berjalan, atau pilih folder lain dengan --data.",
                    "Tanggap is already running on the data in " + folder
                            + ". Stop that one first, or choose another folder with --data.");
        }
    }

    /** Another program listens on the port. */
    public static final class PortTaken extends StartRefused {
        private static final long serialVersionUID = 1L;

        PortTaken(int port) {
            super(
                    11,
                    "Port " + port + " sudah dipakai program lain. Pilih port lain dengan --port.",
                    "Port " + port + " is taken by another program. Choose another one with --port.");
        }
    }

    /** The operating system does not let this user listen on the port. */
    public static final class PortForbidden extends StartRefused {
        private static final long serialVersionUID = 1L;

        PortForbidden(int port) {
            super(
                    12,
                    "Pengguna ini tidak boleh membuka port " + port
                            + ". Pilih port di atas 1023 dengan --port, dan taruh proxy di depannya.",
                    "This user may not listen on port " + port
                            + ". Choose a port above 1023 with --port, and put a proxy in front.");
        }
    }

    /** It is no address of this machine. */
    public static final class AddressForeign extends StartRefused {
        private static final long serialVersionUID = 1L;

        AddressForeign(String address) {
            super(
                    23,
                    "Alamat " + address + " bukan alamat mesin ini. Pilih alamat lain dengan --listen.",
                    "The address " + address + " is none of this machine's. Choose another one with --listen.");
        }
    }

    /** Too little room for the data. */
    public static final class DiskFull extends StartRefused {
        private static final long serialVersionUID = 1L;

        DiskFull(Path folder, long freeMegabytes, long neededMegabytes) {
            super(
                    13,
                    "Disk untuk " + folder + " hampir penuh: sisa " + freeMegabytes + " MB, perlu paling sedikit "
                            + neededMegabytes + " MB. Kosongkan dulu, atau pilih folder di disk lain dengan --data.",
                    "The disk under " + folder + " is nearly full: " + freeMegabytes + " MB left, at least "
                            + neededMegabytes
                            + " MB needed. Make room, or choose a folder on another disk with --data.");
        }
    }

    /** The data were written by a newer Tanggap. */
    public static final class NewerData extends StartRefused {
        private static final long serialVersionUID = 1L;

        NewerData(Path folder, String found, int known) {
            super(
                    14,
                    "Data di " + folder + " ditulis oleh Tanggap yang lebih baru (format " + found
                            + ", versi ini mengenal sampai " + known
                            + "). Jalankan versi yang lebih baru itu. Tidak ada yang diubah.",
                    "The data in " + folder + " were written by a newer Tanggap (format " + found
                            + ", this one knows up to " + known + "). Run that newer version. Nothing was changed.");
        }
    }

    /** The folder holds something else. */
    public static final class ForeignFolder extends StartRefused {
        private static final long serialVersionUID = 1L;

        ForeignFolder(Path folder) {
            super(
                    15,
                    folder + " berisi hal lain, bukan data Tanggap. Pilih folder kosong dengan --data.",
                    folder + " holds something else than Tanggap's data. Choose an empty folder with --data.");
        }
    }

    /** This user may not write there. */
    public static final class NotWritable extends StartRefused {
        private static final long serialVersionUID = 1L;

        NotWritable(Path folder, String reason) {
            super(
                    16,
                    "Folder " + folder + " tidak dapat ditulis oleh pengguna ini (" + reason
                            + "). Pakai pengguna pemiliknya, atau pilih folder lain dengan --data.",
                    "This user cannot write to the folder " + folder + " (" + reason
                            + "). Use the user who owns it, or choose another folder with --data.");
        }
    }

    /** We are root, the engines must not be, and there is no way to another user here. */
    public static final class RootOnly extends StartRefused {
        private static final long serialVersionUID = 1L;

        RootOnly(String reason) {
            super(
                    17,
                    "PostgreSQL dan Elasticsearch tidak boleh berjalan sebagai root, dan di sini tidak ada jalan ke"
                            + " pengguna lain (" + reason + "). Jalankan sebagai pengguna biasa, atau letakkan"
                            + " repositori dan folder data di tempat yang dapat dimasuki semua pengguna, misalnya /opt"
                            + " dan /var/lib.",
                    "PostgreSQL and Elasticsearch must not run as root, and there is no way to another user here ("
                            + reason + "). Start as an ordinary user, or put the repository and the data folder where"
                            + " every user may enter, such as /opt and /var/lib.");
        }
    }

    /** The build has no engine for this machine, or its files are not where they belong. */
    public static final class EngineMissing extends StartRefused {
        private static final long serialVersionUID = 1L;

        EngineMissing(String what) {
            super(
                    18,
                    "Tidak ditemukan: " + what + ". Bangun ulang di mesin ini dengan infra/start.",
                    "Not found: " + what + ". Build again on this machine with infra/start.");
        }
    }

    /** A restore is under way in the folder, or was cut short there. */
    public static final class HalfRestored extends StartRefused {
        private static final long serialVersionUID = 1L;

        HalfRestored(Path folder) {
            super(
                    20,
                    "Data di " + folder + " belum selesai dipulihkan. Bila tidak ada pemulihan yang sedang berjalan,"
                            + " hapus folder itu dan pulihkan lagi dengan infra/restore.",
                    "The data in " + folder + " were not restored to the end. If no restore is running, delete the"
                            + " folder and restore again with infra/restore.");
        }
    }

    /** A restore wants an empty folder. */
    public static final class NotEmpty extends StartRefused {
        private static final long serialVersionUID = 1L;

        NotEmpty(Path folder) {
            super(
                    21,
                    "Folder " + folder + " tidak kosong. Pulihkan ke folder kosong; tidak ada yang diubah.",
                    "The folder " + folder + " is not empty. Restore into an empty one; nothing was changed.");
        }
    }

    /** There is nothing to back up. */
    public static final class NoData extends StartRefused {
        private static final long serialVersionUID = 1L;

        NoData(Path folder) {
            super(
                    22,
                    "Di " + folder + " tidak ada data Tanggap. Sebutkan folder datanya dengan --data.",
                    "There are no data of Tanggap in " + folder + ". Name their folder by --data.");
        }
    }

    /** An engine ended, or did not answer in time. */
    public static final class EngineFailed extends StartRefused {
        private static final long serialVersionUID = 1L;

        EngineFailed(String engine, String reason, Path log, String lastLines) {
            super(
                    19,
                    engine + " tidak dapat dijalankan: " + reason + ". Catatan lengkap: " + log,
                    engine + " could not be started: " + reason + ". The whole log: " + log
                            + (lastLines.isEmpty() ? "" : System.lineSeparator() + lastLines.indent(4)));
        }
    }

    /** A demo is wanted where people work in earnest. */
    public static final class RealData extends StartRefused {
        private static final long serialVersionUID = 1L;

        public RealData(Path folder) {
            super(
                    20,
                    "Data di " + folder
                            + " dipakai sungguhan dan tidak dicampur dengan data contoh. Pilih folder kosong,"
                            + " misalnya --demo --data data-contoh. Tidak ada yang diubah.",
                    "The data in " + folder + " are in real use and are not mixed with sample data. Choose an empty"
                            + " folder, such as --demo --data data-demo. Nothing was changed.");
        }
    }

    /** What is configured as the beginning of all indices cannot begin one. */
    public static final class NoIndexPrefix extends StartRefused {
        private static final long serialVersionUID = 1L;

        NoIndexPrefix(String prefix) {
            super(
                    24,
                    "tanggap.elasticsearch.index-prefix '" + prefix + "' tidak dapat dipakai: hanya huruf kecil, angka,"
                            + " titik, garis bawah dan tanda hubung, diawali huruf atau angka.",
                    "tanggap.elasticsearch.index-prefix '" + prefix + "' cannot be used: lower-case letters, digits,"
                            + " dots, underscores and hyphens only, a letter or digit first.");
        }
    }
}
