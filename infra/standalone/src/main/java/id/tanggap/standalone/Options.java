package id.tanggap.standalone;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the command line asks for.
 *
 * @param data the folder of the data
 * @param listen the address of this machine on which it answers; those of the loopback are reached from it alone
 * @param port for HTTP
 * @param managementPort for what it tells of itself, always on the loopback address; any when nothing is asked
 * @param demo whether an invented regency is wanted
 * @param help whether only the explanation is wanted
 */
record Options(Path data, InetAddress listen, int port, OptionalInt managementPort, boolean demo, boolean help) {

    static final String EXPLANATION = """
            Pemakaian / usage: infra/start [--data FOLDER] [--port PORT] [--listen ADDRESS]
                                           [--management-port PORT] [--demo]

              --data FOLDER           tempat menyimpan data; where the data are kept (./data)
              --port PORT             port HTTP; HTTP port (8080)
              --listen ADDRESS        alamat yang didengarkan; address to listen on (127.0.0.1: hanya mesin ini;
                                      this machine alone). HTTP tanpa TLS: pasang proxy TLS di depannya;
                                      plain HTTP: put a proxy with TLS in front of it
              --management-port PORT  /actuator, hanya untuk mesin ini; for this machine alone (port + 1000)
              --demo                  isi dengan kabupaten rekaan; fill with an invented regency
              --help                  penjelasan ini; this explanation
            """;

    /** Where only this machine itself can reach it. */
    static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private static final Set<String> SWITCHES = Set.of("demo", "help");
    private static final Set<String> VALUES = Set.of("data", "port", "listen", "management-port");
    private static final int HIGHEST_PORT = 65_535;
    private static final int MANAGEMENT_BESIDE = 1_000;

    /** A command line that cannot be understood, in words for the operator. */
    static final class Misunderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misunderstood(String indonesian, String english) {
            super(indonesian + System.lineSeparator() + english);
        }
    }

    /** @throws Misunderstood for an unknown option, a missing value or what is no port */
    static Options parse(List<String> arguments) {
        List<String> spelledOut = arguments.stream()
                .map(argument -> argument.equals("-h") ? "--help" : argument)
                .toList();
        Map<String, String> given =
                CommandLine.read(spelledOut, SWITCHES, VALUES).withoutOthers().options();
        String listen = given.get("listen");
        String managementPort = given.get("management-port");
        return new Options(
                Path.of(given.getOrDefault("data", "data")),
                listen == null ? LOOPBACK : address(listen),
                port(given.getOrDefault("port", "8080")),
                managementPort == null ? OptionalInt.empty() : OptionalInt.of(port(managementPort)),
                given.containsKey("demo"),
                given.containsKey("help"));
    }

    /** The address at which a browser finds it. */
    String url() {
        String host = listen.isAnyLocalAddress() || listen.isLoopbackAddress() ? "localhost" : listen.getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /** Whether others than this machine reach it. */
    boolean isOpen() {
        return !listen.isLoopbackAddress();
    }

    /** The port of the management when nobody asked for another. */
    int usualManagementPort() {
        return port + MANAGEMENT_BESIDE <= HIGHEST_PORT ? port + MANAGEMENT_BESIDE : port - MANAGEMENT_BESIDE;
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException notAnAddress) {
            throw new Misunderstood(
                    "Alamat harus alamat IP mesin ini, misalnya 0.0.0.0 untuk semuanya: " + text,
                    "An address is an IP address of this machine, such as 0.0.0.0 for all of them: " + text);
        }
    }

    private static int port(String text) {
        int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > HIGHEST_PORT) {
            throw new Misunderstood(
                    "Port harus angka 1 sampai " + HIGHEST_PORT + ": " + text,
                    "A port is a number from 1 to " + HIGHEST_PORT + ": " + text);
        }
        return port;
    }
}
