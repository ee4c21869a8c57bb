package cl.minka.assistance.core.funding;

import cl.minka.assistance.core.request.Access;
import cl.minka.kernel.Role;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who is told of applications. */
record ApplicationPeople(List<Account> municipalities, List<Account> advisers) {
    static ApplicationPeople of(Accounts accounts) {
        return new ApplicationPeople(accounts.holding(Role.MUNICIPALITY), accounts.holding(Role.ADVISER));
    }

    /** Who acts for the municipality and who advises just that one; who advises all, where there is nobody else. */
    Stream<Long> near(String cut) {
        List<Long> own = Stream.concat(
                        municipalities.stream().filter(holds(Role.MUNICIPALITY, cut)),
                        advisers.stream().filter(holds(Role.ADVISER, cut)))
                .map(Account::id)
                .distinct()
                .toList();
        return own.isEmpty()
                ? advisers.stream()
                        .filter(account -> Access.advises(account.grants(), cut))
                        .map(Account::id)
                        .distinct()
                : own.stream();
    }

    private static Predicate<Account> holds(Role role, String cut) {
        return account -> account.grants().stream()
                .anyMatch(grant -> grant.role() == role && grant.organization().equals(Optional.of(cut)));
    }
}
