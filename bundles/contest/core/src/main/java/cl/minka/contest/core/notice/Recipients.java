package cl.minka.contest.core.notice;

import cl.minka.contest.Assignment;
import cl.minka.contest.BlindTwin;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.Mailing;
import cl.minka.contest.SearchScope;
import cl.minka.contest.core.notice.Applicants.Filing;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.search.Search;
import cl.minka.contest.core.search.Searcher;
import cl.minka.kernel.Caller;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** Finds who gets a mailing, each once, with what stands in it for him. */
final class Recipients {
    private static final int MOST_NAMED = 20;

    private final Accounts accounts;
    private final Applicants applicants;
    private final Searcher searcher;

    Recipients(Accounts accounts, Searcher searcher) {
        this.accounts = accounts;
        this.applicants = new Applicants(accounts);
        this.searcher = searcher;
    }

    /** Somebody who is told. */
    record Recipient(Account account, Map<String, String> values) {}

    /** By user name. */
    List<Recipient> of(EntityManager manager, Caller caller, ContestEntity contest, Mailing.Order order) {
        Search search = new Search(order.search(), "/to/search");
        Map<Long, Map<String, String>> told = new HashMap<>();
        if (order.over() == SearchScope.INITIATIVES) {
            told.putAll(presenters(manager, caller, contest, search));
        } else if (order.over() == SearchScope.EVALUATORS) {
            searcher.evaluators(manager, caller, contest, Optional.of(search))
                    .orElseThrow()
                    .forEach(account -> told.put(account, new HashMap<>()));
            addPending(manager, contest, told);
        } else {
            told.putAll(assigned(manager, caller, contest, search));
            addPending(manager, contest, told);
        }
        return accounts.byId(told.keySet()).values().stream()
                .sorted(Comparator.comparing(Account::username))
                .map(account -> recipient(contest, account, told.get(account.id())))
                .toList();
    }

    private static Recipient recipient(ContestEntity contest, Account account, Map<String, String> values) {
        values.put(Placeholders.NAME, account.name());
        values.put(Placeholders.CONTEST, contest.definition().title());
        return new Recipient(account, values);
    }

    private Map<Long, Map<String, String>> presenters(
            EntityManager manager, Caller caller, ContestEntity contest, Search search) {
        Set<String> found = searcher.initiatives(manager, caller, contest, Optional.of(search))
                .orElseThrow();
        List<Filing> filings = Applicants.all(manager, contest.id(), EnumSet.allOf(InitiativeStatus.class)).stream()
                .filter(filing -> found.contains(filing.id()))
                .toList();
        Map<String, Set<Long>> people = applicants.of(filings);
        Map<Long, List<String>> titles = new HashMap<>();
        for (Filing filing : filings) {
            people.getOrDefault(filing.id(), Set.of())
                    .forEach(account -> titles.computeIfAbsent(account, none -> new ArrayList<>())
                            .add(filing.title()));
        }
        return named(titles, Placeholders.TITLE);
    }

    private Map<Long, Map<String, String>> assigned(
            EntityManager manager, Caller caller, ContestEntity contest, Search search) {
        Map<String, String> codes = cleared(manager, contest.id());
        Map<Long, List<String>> own = new HashMap<>();
        for (Object[] row : searcher.assignments(manager, caller, contest, search)) {
            List<String> some = own.computeIfAbsent((Long) row[1], none -> new ArrayList<>());
            if (row[2] != Assignment.State.RECUSED && codes.containsKey((String) row[0])) {
                some.add(codes.get((String) row[0]));
            }
        }
        return named(own, Placeholders.CODE);
    }

    /** The codes of the initiatives that evaluators may see, by id. */
    private static Map<String, String> cleared(EntityManager manager, String contest) {
        return manager
                .createQuery(
                        "SELECT i.id, i.code FROM InitiativeEntity i WHERE i.contest = :contest"
                                + " AND i.blindState = :cleared",
                        Object[].class)
                .setParameter("contest", contest)
                .setParameter("cleared", BlindTwin.State.CLEARED)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    private static Map<Long, Map<String, String>> named(Map<Long, List<String>> names, String placeholder) {
        Map<Long, Map<String, String>> values = new HashMap<>();
        names.forEach((account, some) -> values.put(account, new HashMap<>(Map.of(placeholder, joined(some)))));
        return values;
    }

    private static String joined(Collection<String> names) {
        String all = names.stream().sorted().limit(MOST_NAMED).collect(Collectors.joining("; "));
        return names.size() > MOST_NAMED ? all + "; …" : all.isEmpty() ? "…" : all;
    }

    private static void addPending(EntityManager manager, ContestEntity contest, Map<Long, Map<String, String>> told) {
        told.values().forEach(values -> values.put(Placeholders.PENDING, "0"));
        manager.createQuery(
                        "SELECT a.account, COUNT(a.id) FROM AssignmentEntity a WHERE a.contest = :contest"
                                + " AND a.state IN :pending GROUP BY a.account",
                        Object[].class)
                .setParameter("contest", contest.id())
                .setParameter("pending", List.of(Assignment.State.ASSIGNED, Assignment.State.STARTED))
                .getResultList()
                .forEach(row -> Optional.ofNullable(told.get((Long) row[0]))
                        .ifPresent(values -> values.put(Placeholders.PENDING, row[1].toString())));
    }
}
