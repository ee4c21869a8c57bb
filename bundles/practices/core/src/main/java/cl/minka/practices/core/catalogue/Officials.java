package cl.minka.practices.core.catalogue;

import cl.minka.kernel.Role;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who acts for each municipality. */
final class Officials {
    private Officials() {}

    /** Accounts by CUT code. */
    static Map<String, Set<Long>> of(Accounts accounts) {
        Map<String, Set<Long>> people = new HashMap<>();
        for (Account account : accounts.holding(Role.MUNICIPALITY)) {
            account.grants().stream()
                    .filter(grant -> grant.role() == Role.MUNICIPALITY)
                    .flatMap(grant -> grant.organization().stream())
                    .forEach(cut ->
                            people.computeIfAbsent(cut, none -> new HashSet<>()).add(account.id()));
        }
        return people;
    }
}
