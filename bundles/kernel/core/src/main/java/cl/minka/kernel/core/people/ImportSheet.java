package cl.minka.kernel.core.people;

import cl.minka.kernel.Fault;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.ImportReport.Problem;
import cl.minka.kernel.table.Row;
import cl.minka.kernel.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The lines of an import, gathered by user, with all that is wrong in them. */
final class ImportSheet {
    private static final Set<String> COLUMNS = Set.of("username", "name", "email", "role", "organization", "password");
    private static final Set<String> NEEDED = Set.of("username", "role");

    private final AccountRules rules;
    private final AccountScope scope;
    private final Map<String, ImportedUser> users = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private long rows;

    ImportSheet(AccountRules rules, AccountScope scope) {
        this.rules = rules;
        this.scope = scope;
    }

    long rows() {
        return rows;
    }

    List<ImportedUser> users() {
        return List.copyOf(users.values());
    }

    List<Problem> problems() {
        return problems;
    }

    void read(Table table) {
        table.columns().stream()
                .filter(column -> !COLUMNS.contains(column))
                .forEach(column -> problem(1, column, "kernel.import.unknown-column"));
        NEEDED.stream()
                .filter(column -> !table.columns().contains(column))
                .sorted()
                .forEach(column -> problem(1, column, "kernel.import.missing-column"));
        if (!problems.isEmpty()) {
            return;
        }
        try (Stream<Row> lines = table.rows()) {
            lines.forEach(this::read);
        }
    }

    private void read(Row row) {
        rows++;
        Optional<String> username = row.get("username");
        if (username.isEmpty()) {
            problem(row.line(), "username", "kernel.required");
            return;
        }
        faults(row, "username", AccountRules.username(username.get()));
        row.get("name").ifPresent(name -> faults(row, "name", AccountRules.name(name)));
        faults(row, "email", AccountRules.email(row.get("email")));
        row.get("password")
                .ifPresent(password -> faults(row, "password", AccountRules.password(username.get(), password)));
        List<Grant> grants = grant(row).map(List::of).orElse(List.of());
        ImportedUser line = new ImportedUser(
                row.line(),
                username.get(),
                row.get("name").map(String::strip),
                row.get("email"),
                row.get("password"),
                grants);
        users.merge(username.get(), line, (first, next) -> join(first, next, row.line()));
    }

    private Optional<Grant> grant(Row row) {
        Optional<Role> role = row.get("role").flatMap(ImportSheet::role);
        if (role.isEmpty()) {
            problem(row.line(), "role", row.get("role").isEmpty() ? "kernel.required" : "kernel.account.unknown-role");
            return Optional.empty();
        }
        Grant grant = rules.present(scope.complete(new Grant(role.get(), row.get("organization"))));
        Optional<Fault> fault = rules.grant(grant, "");
        faults(row, "organization", fault);
        if (fault.isEmpty() && !scope.covers(grant)) {
            problem(row.line(), "organization", "kernel.account.outside-scope");
        }
        return Optional.of(grant);
    }

    private ImportedUser join(ImportedUser first, ImportedUser next, long line) {
        return new ImportedUser(
                first.line(),
                first.username(),
                same(first.name(), next.name(), line, "name"),
                same(first.email(), next.email(), line, "email"),
                same(first.password(), next.password(), line, "password"),
                Stream.concat(first.grants().stream(), next.grants().stream())
                        .distinct()
                        .toList());
    }

    private Optional<String> same(Optional<String> first, Optional<String> next, long line, String column) {
        if (first.isPresent() && next.isPresent() && !first.equals(next)) {
            problem(line, column, "kernel.account.contradicting-lines");
        }
        return first.or(() -> next);
    }

    /** What can only be told with the accounts that are there already. */
    void check(Map<String, StoredAccount> present) {
        for (ImportedUser user : users.values()) {
            StoredAccount found = present.get(user.username());
            if (found == null && user.name().isEmpty()) {
                problem(user.line(), "name", "kernel.required");
            }
            if (found != null && !scope.covers(found.account().grants())) {
                problem(user.line(), "username", "kernel.account.outside-scope");
            }
        }
    }

    private static Optional<Role> role(String text) {
        return Stream.of(Role.values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private void faults(Row row, String column, Optional<Fault> fault) {
        fault.ifPresent(found -> add(new Problem(row.line(), column, found.code(), found.arguments())));
    }

    private void problem(long line, String column, String code) {
        add(new Problem(line, column, code, Map.of()));
    }

    private void add(Problem problem) {
        if (problems.size() < ImportReport.MOST_ERRORS) {
            problems.add(problem);
        }
    }
}
