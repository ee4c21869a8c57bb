package cl.minka.practices.core.transfer;

import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who acts for which municipality, asked once for many agreements. */
final class PartyAccounts {
    private final Map<String, Set<Long>> byMunicipality = new HashMap<>();

    PartyAccounts(Accounts accounts) {
        for (Role role : new Role[] {Role.MUNICIPALITY, Role.ORGANIZER}) {
            for (Account account : accounts.holding(role)) {
                account.grants().stream()
                        .filter(grant -> grant.role() == role && !account.blocked())
                        .map(Grant::organization)
                        .flatMap(organization -> organization.stream())
                        .forEach(organization -> byMunicipality
                                .computeIfAbsent(organization, key -> new TreeSet<>())
                                .add(account.id()));
            }
        }
    }

    Stream<Long> of(String municipality) {
        return byMunicipality.getOrDefault(municipality, Set.of()).stream();
    }
}
