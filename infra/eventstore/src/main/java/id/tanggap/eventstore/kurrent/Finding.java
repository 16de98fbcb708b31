package id.tanggap.eventstore.kurrent;

/**
 * Why no connection can be had, as found by looking, with what to do about it.
 *
 * @param lasting whether waiting is in vain
 * @param indonesian a sentence without its full stop
 * @param english the same
 */
record Finding(boolean lasting, String indonesian, String english) {

    static Finding unknownHost(String host) {
        return new Finding(
                true,
                "nama host '%s' tidak dikenal: periksa ejaannya dalam connection string, atau DNS".formatted(host),
                "the host name '%s' is not known: check its spelling in the connection string, or the DNS"
                        .formatted(host));
    }

    static Finding nobodyListens(String at) {
        return new Finding(
                false,
                "tidak ada yang mendengarkan di %s: periksa port, dan apakah EventStoreDB berjalan".formatted(at),
                "nobody listens at %s: check the port, and whether EventStoreDB runs".formatted(at));
    }

    static Finding silent(String at) {
        return new Finding(
                false,
                "%s tidak menjawab: periksa firewall dan jaringan".formatted(at),
                "%s does not answer: check the firewall and the network".formatted(at));
    }

    static Finding plainToTls(String at) {
        return new Finding(
                true,
                "%s menuntut TLS, tetapi connection string berisi tls=false: hapus itu dan sebutkan tlsCaFile"
                        .formatted(at),
                "%s speaks TLS, but the connection string says tls=false: remove that and name a tlsCaFile"
                        .formatted(at));
    }

    static Finding tlsToPlain(String at) {
        return new Finding(
                true,
                "%s tidak memakai TLS: pakai tls=false bila jaringannya tertutup, atau aktifkan TLS di server"
                        .formatted(at),
                "%s does not speak TLS: say tls=false if the network is closed, or turn TLS on at the server"
                        .formatted(at));
    }

    static Finding notTrusted(String at, String why) {
        return new Finding(
                true,
                "sertifikat %s tidak dipercaya (%s): sebutkan sertifikat CA-nya dengan tlsCaFile".formatted(at, why),
                "the certificate of %s is not trusted (%s): name its authority's certificate by tlsCaFile"
                        .formatted(at, why));
    }

    static Finding refused(String at, String user) {
        return new Finding(
                true,
                "EventStoreDB di %s menolak pengguna '%s': nama atau kata sandi dalam connection string salah"
                        .formatted(at, user),
                "EventStoreDB at %s refuses this user, '%s': the name or the password in the connection string is wrong"
                        .formatted(at, user));
    }

    static Finding noLeader(String members) {
        return new Finding(
                false,
                "klaster EventStoreDB tidak punya leader (%s): jalankan lebih dari separuh node-nya".formatted(members),
                "the EventStoreDB cluster has no leader (%s): start more than half of its nodes".formatted(members));
    }

    String told() {
        return indonesian + ". / " + english;
    }
}
