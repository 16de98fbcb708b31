package id.tanggap.eventstore.kurrent.server;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who may come in. Where nobody was named everybody may do everything, as on a server that was told to be insecure. */
final class Users {

    static final String ADMIN = "admin";

    /** Who somebody turns out to be. */
    enum Guest {
        /** Says nothing of himself. */
        NOBODY,
        /** Says a name or a password that is wrong. */
        IMPOSTOR,
        ORDINARY,
        ADMINISTRATOR
    }

    private final Map<String, String> passwords = new ConcurrentHashMap<>();

    Users(Map<String, String> passwords) {
        this.passwords.putAll(passwords);
    }

    /** @return false if there is one of that name */
    boolean add(String name, String password) {
        return passwords.putIfAbsent(name, password) == null;
    }

    Guest guest(String authorization) {
        if (passwords.isEmpty()) {
            return Guest.ADMINISTRATOR;
        }
        if (authorization == null || !authorization.startsWith("Basic ")) {
            return Guest.NOBODY;
        }
        String name = name(authorization);
        String[] said = said(authorization);
        if (said.length < 2 || !said[1].equals(passwords.get(name))) {
            return Guest.IMPOSTOR;
        }
        return name.equals(ADMIN) ? Guest.ADMINISTRATOR : Guest.ORDINARY;
    }

    static String name(String authorization) {
        return said(authorization)[0];
    }

    private static String[] said(String authorization) {
        return new String(
                        Base64.getDecoder().decode(authorization.substring("Basic ".length())), StandardCharsets.UTF_8)
                .split(":", 2);
    }
}
