package cl.minka.kernel.core.people;

import cl.minka.kernel.Cursor;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.core.persistence.Condition;
import cl.minka.kernel.core.persistence.Folding;
import cl.minka.kernel.core.persistence.Keyset;
import cl.minka.kernel.core.persistence.Sql;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists accounts: one statement finds which, one reads them with their grants. */
final class AccountList {
    private static final String OWN = "g.account = a.id AND g.organization IN (%s) AND g.role <> 'ADMIN'";

    private AccountList() {}

    static Page<Account> page(Sql sql, AccountScope scope, Filter filter, Slice slice) {
        Keyset keyset = keyset(slice.sort());
        Condition wanted = condition(scope, filter);
        OptionalLong total = wanted.count(sql, "account a", slice);
        wanted.after(keyset, slice);
        List<Place> places = sql.list(
                row -> new Place(row.getLong("id"), row.getString("username"), row.getString("folded")),
                "SELECT a.id, a.username, a.folded FROM account a" + wanted.where() + " ORDER BY " + keyset.order()
                        + " FETCH FIRST " + (slice.limit() + 1) + " ROWS ONLY",
                wanted.arguments());
        boolean more = places.size() > slice.limit();
        List<Place> kept = places.subList(0, Math.min(slice.limit(), places.size()));
        Optional<String> next =
                more ? Optional.of(kept.get(kept.size() - 1).cursor(keyset).encode()) : Optional.empty();
        return new Page<>(read(sql, kept), next, total);
    }

    /** Where an account stands in the list. */
    private record Place(long id, String username, String folded) {
        Cursor cursor(Keyset keyset) {
            return new Cursor(keyset.columns().stream()
                    .map(column -> column.name().equals("a.folded") ? folded : username)
                    .toList());
        }
    }

    private static List<Account> read(Sql sql, List<Place> places) {
        Map<Long, Account> byId = AccountRows.in(
                        sql, "a.id", places.stream().map(Place::id).toList())
                .stream()
                .map(StoredAccount::account)
                .collect(Collectors.toMap(Account::id, account -> account));
        return places.stream()
                .map(place -> byId.get(place.id()))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static Condition condition(AccountScope scope, Filter filter) {
        Condition wanted = new Condition().and("a.erased = FALSE");
        if (!scope.all()) {
            Set<String> organizations = scope.organizations();
            String own = String.format(OWN, Sql.marks(organizations));
            wanted.and("EXISTS (SELECT 1 FROM account_grant g WHERE g.account = a.id)");
            wanted.and(
                    "NOT EXISTS (SELECT 1 FROM account_grant h WHERE h.account = a.id AND NOT EXISTS"
                            + " (SELECT 1 FROM account_grant g WHERE " + own
                            + " AND g.role = h.role AND g.organization = h.organization))",
                    organizations.toArray());
        }
        filter.role()
                .ifPresent(role -> wanted.and(
                        "EXISTS (SELECT 1 FROM account_grant r WHERE r.account = a.id AND r.role = ?)", role.name()));
        filter.organization()
                .ifPresent(organization -> wanted.and(
                        "EXISTS (SELECT 1 FROM account_grant o WHERE o.account = a.id AND o.organization = ?)",
                        organization));
        filter.text().ifPresent(text -> {
            String pattern = "%" + Sql.literal(Folding.fold(text)) + "%";
            wanted.and("(a.folded LIKE ? ESCAPE '!' OR a.username LIKE ? ESCAPE '!')", pattern, pattern);
            if (Folding.isVain(text)) {
                wanted.and("1 = 0");
            }
        });
        return wanted;
    }

    private static Keyset keyset(List<Slice.Sort> sort) {
        List<Keyset.Column> columns = new ArrayList<>();
        for (Slice.Sort next : sort) {
            switch (next.field()) {
                case "username" -> columns.add(new Keyset.Column("a.username", next.descending()));
                case "name" -> columns.add(new Keyset.Column("a.folded", next.descending()));
                default -> throw new InvalidInput(Fault.at("/sort", "kernel.bad-sort", "field", next.field()));
            }
        }
        if (columns.stream().noneMatch(column -> column.name().equals("a.username"))) {
            columns.add(new Keyset.Column("a.username", false));
        }
        return new Keyset(columns);
    }
}
