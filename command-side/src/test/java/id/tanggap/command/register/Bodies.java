package id.tanggap.command.register;

/** What is sent to the register. */
final class Bodies {

    private Bodies() {}

    static String opd(String id, String name, String more) {
        return "{\"id\": \"%s\", \"name\": \"%s\", \"kind\": \"DINAS\", %s}".formatted(id, name, more);
    }

    static String account(String platform, String id, String handle) {
        return "{\"platform\": \"%s\", \"id\": \"%s\", \"handle\": \"%s\"}".formatted(platform, id, handle);
    }

    static String person(String name, String since) {
        return "{\"name\": \"%s\", \"email\": \"kepala@contoh.go.id\", \"phone\": \"0812000000\", \"since\": \"%s\"}"
                .formatted(name, since);
    }
}
