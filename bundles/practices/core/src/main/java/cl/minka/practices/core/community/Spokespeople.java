package cl.minka.practices.core.community;

import cl.minka.kernel.Role;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The accounts that act for municipalities, or organise for the association; not those that are blocked. */
public final class Spokespeople {
    private final Accounts accounts;

    public Spokespeople(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Ids of accounts by the code of who they act for; only those codes, each at least once. */
    public Map<String, Set<Long>> of(Collection<String> organizations) {
        Map<String, Set<Long>> found = new TreeMap<>();
        organizations.forEach(one -> found.put(one, new TreeSet<>()));
        Stream.of(Role.MUNICIPALITY, Role.ORGANIZER)
                .flatMap(role -> accounts.holding(role).stream())
                .filter(account -> !account.blocked())
                .forEach(account -> note(found, account));
        return found;
    }

    private static void note(Map<String, Set<Long>> found, Account account) {
        account.grants().stream()
                .filter(grant -> grant.role() == Role.MUNICIPALITY || grant.role() == Role.ORGANIZER)
                .flatMap(grant -> grant.organization().stream())
                .filter(found::containsKey)
                .forEach(one -> found.get(one).add(account.id()));
    }
}
