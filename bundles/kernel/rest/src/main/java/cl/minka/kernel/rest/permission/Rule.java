package cl.minka.kernel.rest.permission;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of the matrix: who may call an operation at all. Scope is judged by the services.
 *
 * @param path template as in {@code @Path}, without slashes at its ends
 */
public record Rule(String method, String path, List<String> names, Set<Role> roles, Pattern pattern) {
    static final String ALL = "all";
    static final String KNOWN = "known";
    static final String NOT_ADMIN = "!admin";

    static Rule of(String method, String path, List<String> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : names) {
            if (!Set.of(ALL, KNOWN, NOT_ADMIN).contains(name)) {
                roles.add(Role.valueOf(name.toUpperCase(Locale.ROOT)));
            }
        }
        if (!names.contains(NOT_ADMIN)) {
            roles.add(Role.ADMIN);
        }
        return new Rule(method, path, List.copyOf(names), Set.copyOf(roles), PathTemplate.pattern(path));
    }

    public boolean isPublic() {
        return names.contains(ALL);
    }

    public boolean allows(Caller caller) {
        if (isPublic()) {
            return true;
        }
        if (caller.isAnonymous()) {
            return false;
        }
        return names.contains(KNOWN) || roles.stream().anyMatch(caller::is);
    }

    /** How many characters of the path are fixed; the rule with the most wins, as in JAX-RS. */
    int weight() {
        return path.replaceAll("\\{[^}]*}", "").length();
    }
}
