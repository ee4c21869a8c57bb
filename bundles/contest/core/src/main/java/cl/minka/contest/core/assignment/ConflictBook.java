package cl.minka.contest.core.assignment;

import cl.minka.contest.Conflict;
import cl.minka.contest.Conflict.Kind;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Role;
import cl.minka.kernel.people.Account;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells all conflicts of an evaluator, with what each rests on. */
final class ConflictBook {
    /** The order of the list. */
    static final Comparator<Conflict> ORDER = Comparator.comparing(Conflict::evaluator)
            .thenComparing(Conflict::municipality)
            .thenComparing(Conflict::kind);

    private final ConflictFinder finder;
    private final Map<String, Set<String>> presenting = new HashMap<>();

    /** @param presenting municipalities that are looked at for the region of an evaluator, if the rules keep it apart */
    ConflictBook(ConflictFinder finder, Collection<String> presenting) {
        this.finder = finder;
        for (String cut : presenting) {
            finder.territory().find(cut).ifPresent(one -> this.presenting
                    .computeIfAbsent(one.region().code(), any -> new TreeSet<>())
                    .add(cut));
        }
    }

    /** In their order. */
    List<Conflict> of(Declaration evaluator, Account account) {
        List<Conflict> all = new ArrayList<>();
        Origin origin = Origin.of(account, Role.EVALUATOR, finder.territory());
        add(all, evaluator, Kind.OWN_MUNICIPALITY, origin.municipalities(), evidence("own-municipality"));
        for (String region : origin.regions()) {
            Set<String> near = new TreeSet<>(presenting.getOrDefault(region, Set.of()));
            near.removeAll(origin.municipalities());
            add(all, evaluator, Kind.SAME_REGION, near, evidence("same-region"));
        }
        Map<Kind, Set<String>> found = finder.found(evaluator, account);
        finder.standing(evaluator, account, true).forEach((kind, cuts) -> {
            for (String cut : cuts) {
                boolean still = found.get(kind).contains(cut);
                add(all, evaluator, kind, List.of(cut), still ? evidence(kind, account) : evidence("confirmed-before"));
            }
        });
        all.sort(ORDER);
        return all;
    }

    private void add(List<Conflict> all, Declaration evaluator, Kind kind, Collection<String> cuts, Fault evidence) {
        for (String cut : cuts) {
            Optional<String> reason = finder.ruling(evaluator.account(), cut)
                    .filter(ruling -> ruling.kinds().contains(kind))
                    .map(ConflictRulingEntity::reason);
            all.add(new Conflict(
                    evaluator.username(), cut, kind, finder.state(evaluator.account(), cut, kind), evidence, reason));
        }
    }

    private Fault evidence(Kind kind, Account account) {
        return switch (kind) {
            case OWN_MUNICIPALITY -> evidence("own-municipality");
            case SAME_REGION -> evidence("same-region");
            case DECLARED -> evidence("declared");
            case EMAIL_DOMAIN -> Fault.at(
                    "",
                    "contest.conflict.email-domain",
                    "domain",
                    account.email().flatMap(MunicipalDomains::domain).orElse(""));
            case EMPLOYMENT -> Fault.at("", "contest.conflict.employment", "years", finder.years());
        };
    }

    private static Fault evidence(String key) {
        return Fault.at("", "contest.conflict." + key);
    }
}
