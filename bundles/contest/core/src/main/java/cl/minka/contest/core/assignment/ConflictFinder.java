package cl.minka.contest.core.assignment;

import cl.minka.contest.Conflict;
import cl.minka.contest.Conflict.Kind;
import cl.minka.contest.Conflict.State;
import cl.minka.contest.Employment;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.territory.Municipalities;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/**
 * Finds the conflicts of evaluators with municipalities that do not follow from where they come: declared ones, and those
 * that their e-mail or their previous work proposes; and what the organiser ruled of them.
 */
final class ConflictFinder {
    private final Municipalities territory;
    private final MunicipalDomains domains;
    private final LocalDate since;
    private final int years;
    private final Map<Long, Map<String, ConflictRulingEntity>> rulings;

    private ConflictFinder(
            Municipalities territory, LocalDate closing, int years, Collection<ConflictRulingEntity> rulings) {
        this.territory = territory;
        this.domains = new MunicipalDomains(territory);
        this.since = closing.minusYears(years);
        this.years = years;
        this.rulings = new HashMap<>();
        rulings.forEach(ruling -> this.rulings
                .computeIfAbsent(ruling.account(), any -> new HashMap<>())
                .put(ruling.cut(), ruling));
    }

    /** Of a contest; years count back from the day on which its call closes, or from today while that is not known. */
    static ConflictFinder of(EntityManager manager, ContestEntity contest, Municipalities territory, Clock clock) {
        LocalDate closing = contest.definition()
                .schedule()
                .closes()
                .orElseGet(clock::instant)
                .atZone(contest.definition().timeZone())
                .toLocalDate();
        return new ConflictFinder(
                territory,
                closing,
                contest.definition().panel().employmentWindow(),
                manager.createQuery(
                                "SELECT r FROM ConflictRulingEntity r WHERE r.contest = :contest",
                                ConflictRulingEntity.class)
                        .setParameter("contest", contest.id())
                        .getResultList());
    }

    Municipalities territory() {
        return territory;
    }

    /** How many years of work count. */
    int years() {
        return years;
    }

    /** What is found of an evaluator now, whatever was ruled. */
    Map<Kind, Set<String>> found(Declaration evaluator, Account account) {
        Map<Kind, Set<String>> found = new EnumMap<>(Kind.class);
        found.put(Kind.DECLARED, new HashSet<>(evaluator.conflicts()));
        found.put(
                Kind.EMAIL_DOMAIN,
                new HashSet<>(account.email()
                        .flatMap(MunicipalDomains::domain)
                        .map(domains::cuts)
                        .orElse(Set.of())));
        found.put(
                Kind.EMPLOYMENT,
                evaluator.employments().stream()
                        .filter(employment -> employment.reaches(since))
                        .map(Employment::municipality)
                        .collect(Collectors.toCollection(HashSet::new)));
        return found;
    }

    /** The same and what was confirmed before, with or without what was dismissed. */
    Map<Kind, Set<String>> standing(Declaration evaluator, Account account, boolean dismissedToo) {
        Map<Kind, Set<String>> standing = found(evaluator, account);
        rulings.getOrDefault(evaluator.account(), Map.of()).values().forEach(ruling -> {
            for (Kind kind : ruling.kinds()) {
                if (standing.containsKey(kind) && ruling.state() == State.CONFIRMED) {
                    standing.get(kind).add(ruling.cut());
                } else if (standing.containsKey(kind) && !dismissedToo) {
                    standing.get(kind).remove(ruling.cut());
                }
            }
        });
        standing.replaceAll((kind, cuts) -> new TreeSet<>(cuts));
        return standing;
    }

    Optional<ConflictRulingEntity> ruling(long account, String cut) {
        return Optional.ofNullable(rulings.getOrDefault(account, Map.of()).get(cut));
    }

    /** What is held of a conflict: as ruled, else as its kind has it. */
    Conflict.State state(long account, String cut, Kind kind) {
        boolean proposed = kind == Kind.EMAIL_DOMAIN || kind == Kind.EMPLOYMENT;
        return ruling(account, cut)
                .filter(ruling -> ruling.kinds().contains(kind))
                .map(ConflictRulingEntity::state)
                .orElse(proposed ? State.DETECTED : State.CONFIRMED);
    }
}
