package id.tanggap.access.rule;

/**
 * Says who may reach the paths of one capability. A bean of this type stands next to the controllers that
 * it protects:
 *
 * <pre>{@code
 * @Bean
 * AccessRules register() {
 *     return rules -> rules
 *             .on(GET, "/api/public/**").anyone()
 *             .on(POST, "/api/opds", "/api/opds/{id}/head").only(ADMIN, DISKOMINFO)
 *             .on(GET, "/api/complaints/**").staff();
 * }
 * }</pre>
 *
 * <p>All beans make one list, in the order of their {@code @Order}; the first entry that matches decides.
 * What no entry matches is denied. Rules know method, path and role; whether this complaint belongs to
 * that OPD is for the capability itself to say.
 */
@FunctionalInterface
public interface AccessRules {

    void declare(Rules rules);
}
