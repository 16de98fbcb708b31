package id.tanggap.local;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what in an Elasticsearch of ours. The application reads, writes and manages the indices that begin with its
 * prefix and sees how the cluster stands, no more. Who may do everything is there for tests alone: an installation has no
 * such user.
 *
 * @param indexPrefix of the application's indices and aliases, without the hyphen that follows
 */
record SearchUsers(
        String indexPrefix,
        String applicationPassword,
        @Nullable String superuserPassword) {

    static final String APPLICATION = "tanggap";
    static final String SUPERUSER = "superuser";

    SearchUsers {
        if (!indexPrefix.matches("[\\p{Lower}\\p{Digit}][\\p{Lower}\\p{Digit}._-]*")) {
            throw new StartRefused.NoIndexPrefix(indexPrefix);
        }
    }

    static SearchUsers ofAnInstallation(String indexPrefix, String password) {
        return new SearchUsers(indexPrefix, password, null);
    }

    static SearchUsers ofATest() {
        return new SearchUsers("tanggap", Secrets.randomPassword(), Secrets.randomPassword());
    }

    /** What the node reads them from, by the names in its configuration folder. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        String users = APPLICATION + ":" + PasswordHash.of(applicationPassword) + "\n";
        String roles = APPLICATION + ":" + APPLICATION + "\n";
        if (superuserPassword != null) {
            users += SUPERUSER + ":" + PasswordHash.of(superuserPassword) + "\n";
            roles += SUPERUSER + ":" + SUPERUSER + "\n";
        }
        files.put("users", users);
        files.put("users_roles", roles);
        files.put("roles.yml", """
                %s:
                  cluster: [ "monitor" ]
                  indices:
                    - names: [ "%s-*" ]
                      privileges: [ "read", "write", "manage" ]
                """.formatted(APPLICATION, indexPrefix));
        return files;
    }

    @Override
    public String toString() {
        return "SearchUsers[" + indexPrefix + "-*]";
    }
}
