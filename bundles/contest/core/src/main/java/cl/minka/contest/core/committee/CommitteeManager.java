package cl.minka.contest.core.committee;

import cl.minka.contest.Committee;
import cl.minka.contest.Committees;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Minutes;
import cl.minka.contest.Opinion;
import cl.minka.contest.Ranking;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.contest.core.ranking.RankingStore;
import cl.minka.contest.core.redaction.BlindViewer;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.territory.Municipalities;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the committees. */
@Component(service = Committees.class)
public final class CommitteeManager implements Committees {
    private final ContestTransactions transactions;
    private final Accounts accounts;
    private final CommitteeSight sight;
    private final CommitteeViews views;
    private final MinutesWriter minutes;
    private final OpinionDesk opinions;
    private final Clock clock;

    @Activate
    public CommitteeManager(
            @Reference ContestTransactions transactions,
            @Reference Accounts accounts,
            @Reference Municipalities territory,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.sight = new CommitteeSight(territory);
        this.views = new CommitteeViews(new BlindViewer(), sight);
        this.minutes = new MinutesWriter(new BlindViewer());
        this.opinions = new OpinionDesk(transactions, sight, clock);
        this.clock = clock;
    }

    @Override
    public Committee get(Caller caller, String contest) {
        return named(transactions.read(manager -> {
            ContestEntity within = seen(manager, caller, contest);
            return views.committee(manager, caller, within, present(manager, contest));
        }));
    }

    @Override
    public Committee put(Caller caller, String contest, Committee.Draft draft, Expected expected) {
        Map<String, Account> known = accounts.known(draft.members());
        return transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.organizedForChange(manager, caller, contest);
            Optional<CommitteeEntity> before = CommitteeStore.find(manager, contest);
            before.ifPresentOrElse(committee -> expected.check(committee.version()), expected::checkAbsent);
            Optional<Ranking> ranking = draft.ranking()
                    .or(() -> RankingStore.newest(manager, contest))
                    .flatMap(id -> RankingStore.find(manager, contest, id));
            Committee.Draft resolved = resolved(manager, contest, draft);
            InvalidInput.throwIfAny(new CommitteeCheck(known, evaluators(manager, contest)).faults(resolved, ranking));
            ContestStore.requireStatus(within, ContestStatus.EVALUATION, ContestStatus.COMMITTEE);
            CommitteeEntity committee = before.orElseGet(() -> new CommitteeEntity(contest));
            committee.write(
                    draft.quorum(),
                    ranking.map(Ranking::id),
                    shortlist(manager, within, resolved, ranking),
                    clock.instant());
            if (before.isEmpty()) {
                manager.persist(committee);
            }
            manager.flush();
            storeMembers(manager, contest, draft.members(), known);
            Committee result = named(views.committee(manager, caller, within, committee), known);
            return Done.of(result, change(within, result));
        });
    }

    @Override
    public Opinion opinion(Caller caller, String contest, String initiative) {
        return opinions.get(caller, contest, initiative);
    }

    @Override
    public Opinion putOpinion(
            Caller caller, String contest, String initiative, Opinion.Draft draft, Expected expected) {
        return opinions.put(caller, contest, initiative, draft, expected);
    }

    @Override
    public Minutes minutes(Caller caller, String contest) {
        return transactions.read(manager -> {
            ContestEntity within = seen(manager, caller, contest);
            CommitteeEntity committee = present(manager, contest);
            CommitteeReader reader = CommitteeReader.of(manager, caller, within, committee, sight);
            return minutes.write(manager, within, committee, reader);
        });
    }

    private static ContestEntity seen(EntityManager manager, Caller caller, String contest) {
        ContestEntity within = ContestStore.visible(manager, caller, contest);
        if (!caller.organizes(within.organizer())
                && CommitteeStore.member(manager, contest, caller.account()).isEmpty()) {
            throw new Forbidden();
        }
        return within;
    }

    private static CommitteeEntity present(EntityManager manager, String contest) {
        return CommitteeStore.find(manager, contest)
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "contest.committee-not-found"));
    }

    private static Set<String> evaluators(EntityManager manager, String contest) {
        return new HashSet<>(
                manager.createQuery("SELECT e.username FROM EvaluatorEntity e WHERE e.contest = :contest", String.class)
                        .setParameter("contest", contest)
                        .getResultList());
    }

    /** Initiatives may be named by their external ids too. */
    private static Committee.Draft resolved(EntityManager manager, String contest, Committee.Draft draft) {
        if (draft.shortlist().isEmpty()) {
            return draft;
        }
        Map<String, String> ids = InitiativeStore.references(manager, contest);
        List<String> shortlist = draft.shortlist().get().stream()
                .map(reference -> ids.getOrDefault(reference, reference))
                .toList();
        return new Committee.Draft(draft.members(), draft.quorum(), draft.ranking(), Optional.of(shortlist));
    }

    private static List<CommitteeEntity.Place> shortlist(
            EntityManager manager, ContestEntity contest, Committee.Draft draft, Optional<Ranking> ranking) {
        if (ranking.isEmpty()) {
            return List.of();
        }
        if (draft.shortlist().isEmpty()) {
            return Shortlist.of(
                    ranking.get(),
                    RankingStore.figures(manager, ranking.get().id()),
                    contest.definition().selection());
        }
        Set<String> wanted = Set.copyOf(draft.shortlist().get());
        return ranking.get().entries().stream()
                .filter(entry -> wanted.contains(entry.initiative()))
                .map(Shortlist::place)
                .toList();
    }

    private static void storeMembers(
            EntityManager manager, String contest, List<String> members, Map<String, Account> known) {
        Map<Long, MemberEntity> before = CommitteeStore.members(manager, contest).stream()
                .collect(Collectors.toMap(MemberEntity::account, Function.identity()));
        for (String username : members) {
            long account = known.get(username).id();
            if (before.remove(account) == null) {
                manager.persist(new MemberEntity(contest, account, username));
            }
        }
        before.values().forEach(manager::remove);
        manager.flush();
    }

    private Committee named(Committee committee) {
        List<String> usernames =
                committee.members().stream().map(Committee.Member::username).toList();
        return named(committee, accounts.known(usernames));
    }

    private static Committee named(Committee committee, Map<String, Account> known) {
        return new Committee(
                committee.members().stream()
                        .map(member -> new Committee.Member(
                                member.username(),
                                known.containsKey(member.username())
                                        ? known.get(member.username()).name()
                                        : member.username()))
                        .toList(),
                committee.quorum(),
                committee.ranking(),
                committee.shortlist(),
                committee.version());
    }

    private static Change change(ContestEntity contest, Committee committee) {
        return Change.of("contest.committee-set", "contests/" + contest.id() + "/committee", contest.organizer())
                .fields(Set.of("members", "quorum", "ranking", "shortlist"))
                .facts(Map.of(
                        "members", Integer.toString(committee.members().size()),
                        "shortlist", Integer.toString(committee.shortlist().size()),
                        "ranking", committee.ranking().orElse("")));
    }
}
