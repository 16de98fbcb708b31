package id.tanggap.standalone;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param data the folder of the data
 * @param port for HTTP
 * @param demo whether an invented regency is wanted
 * @param help whether only the explanation is wanted
 */
record Options(Path data, int port, boolean demo, boolean help) {

    static final String EXPLANATION = """
            Pemakaian / usage: infra/start [--data FOLDER] [--port PORT] [--demo]

              --data FOLDER  tempat menyimpan data; where the data are kept (./data)
              --port PORT    port HTTP; HTTP port (8080)
              --demo         isi dengan kabupaten rekaan; fill with an invented regency
              --help         penjelasan ini; this explanation
            """;

    private static final int HIGHEST_PORT = 65_535;

    /** A command line that cannot be understood, in words for the operator. */
    static final class Misunderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misunderstood(String indonesian, String english) {
            super(indonesian + System.lineSeparator() + english);
        }
    }

    /** @throws Misunderstood for an unknown option, a missing value or what is no port */
    static Options parse(List<String> arguments) {
        Path data = Path.of("data");
        int port = 8080;
        boolean demo = false;
        boolean help = false;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            int equals = argument.indexOf('=');
            String option = argument.startsWith("--") && equals > 0 ? argument.substring(0, equals) : argument;
            switch (option) {
                case "--data" -> data = Path.of(valueOf(argument, option, rest));
                case "--port" -> port = port(valueOf(argument, option, rest));
                case "--demo" -> demo = true;
                case "--help", "-h" -> help = true;
                default -> throw new Misunderstood("Pilihan tidak dikenal: " + argument, "Unknown option: " + argument);
            }
        }
        return new Options(data, port, demo, help);
    }

    private static String valueOf(String argument, String option, Iterator<String> rest) {
        String value = argument.length() > option.length()
                ? argument.substring(option.length() + 1)
                : rest.hasNext() ? rest.next() : "";
        if (value.isBlank()) {
            throw new Misunderstood("Nilai untuk " + option + " belum ada.", "The value of " + option + " is missing.");
        }
        return value;
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
