package cl.minka.contest.core.notice;

import cl.minka.contest.InitiativeStatus;
import cl.minka.kernel.Role;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** Finds who is told of initiatives: their authors; for those of an import, the people of the first municipality. */
final class Applicants {
    private static final String FIND =
            "SELECT i.id, i.title, i.author, i.lead, i.cureUntil, i.status FROM InitiativeEntity i"
                    + " WHERE i.contest = :contest AND ";

    private final Accounts accounts;

    Applicants(Accounts accounts) {
        this.accounts = accounts;
    }

    /** What of an initiative its applicants are told. */
    record Filing(
            String id, String title, long author, String lead, Optional<Instant> cureUntil, InitiativeStatus status) {
        static Filing of(Object[] row) {
            long until = (Long) row[4];
            return new Filing(
                    (String) row[0],
                    (String) row[1],
                    (Long) row[2],
                    (String) row[3],
                    until == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(until)),
                    (InitiativeStatus) row[5]);
        }
    }

    static Optional<Filing> one(EntityManager manager, String contest, String id) {
        return manager
                .createQuery(FIND + "i.id = :id", Object[].class)
                .setParameter("contest", contest)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(Filing::of)
                .findFirst();
    }

    static List<Filing> all(EntityManager manager, String contest, Set<InitiativeStatus> statuses) {
        return manager
                .createQuery(FIND + "i.status IN :statuses ORDER BY i.id", Object[].class)
                .setParameter("contest", contest)
                .setParameter("statuses", statuses)
                .getResultList()
                .stream()
                .map(Filing::of)
                .toList();
    }

    /** By initiative, the accounts to be told. */
    Map<String, Set<Long>> of(List<Filing> filings) {
        Map<Long, Account> authors =
                accounts.byId(filings.stream().map(Filing::author).collect(Collectors.toSet()));
        Map<String, Set<Long>> people = new HashMap<>();
        Map<String, Set<Long>> told = new HashMap<>();
        for (Filing filing : filings) {
            Account author = authors.get(filing.author());
            if (author != null && isMunicipal(author)) {
                told.put(filing.id(), Set.of(author.id()));
            } else {
                if (people.isEmpty()) {
                    people.putAll(municipal());
                }
                told.put(filing.id(), people.getOrDefault(filing.lead(), Set.of()));
            }
        }
        return told;
    }

    private static boolean isMunicipal(Account account) {
        return account.grants().stream().anyMatch(grant -> grant.role() == Role.MUNICIPALITY);
    }

    private Map<String, Set<Long>> municipal() {
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
