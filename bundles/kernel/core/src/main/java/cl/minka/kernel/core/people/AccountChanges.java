package cl.minka.kernel.core.people;

import cl.minka.kernel.Grant;
import cl.minka.kernel.core.persistence.JsonText;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.people.Account;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How changes of accounts stand in the journal: by id, never by name. */
final class AccountChanges {
    private AccountChanges() {}

    static Change of(String action, Account account, Set<String> fields) {
        return Change.of("kernel." + action, "users/#" + account.id(), organization(account.grants()))
                .fields(fields)
                .state(state(account))
                .facts(Map.of("account", Long.toString(account.id())));
    }

    /** The fields in which two states differ. */
    static Set<String> fields(Account before, Account after) {
        Set<String> names = new TreeSet<>();
        if (!before.name().equals(after.name())) {
            names.add("name");
        }
        if (!before.email().equals(after.email())) {
            names.add("email");
        }
        if (!Set.copyOf(before.grants()).equals(Set.copyOf(after.grants()))) {
            names.add("roles");
        }
        if (before.blocked() != after.blocked()) {
            names.add("blocked");
        }
        return names;
    }

    /** The one organisation to which all roles belong, else none. */
    private static String organization(List<Grant> grants) {
        Set<Optional<String>> organizations =
                grants.stream().map(Grant::organization).collect(Collectors.toSet());
        return organizations.size() == 1 ? organizations.iterator().next().orElse("") : "";
    }

    private static String state(Account account) {
        return JsonText.write(Map.of(
                "username", account.username(),
                "name", account.name(),
                "email", account.email().orElse(""),
                "roles", account.grants().stream().map(AccountChanges::text).toList(),
                "blocked", account.blocked()));
    }

    private static String text(Grant grant) {
        return grant.role() + " " + grant.organization().orElse("");
    }
}
