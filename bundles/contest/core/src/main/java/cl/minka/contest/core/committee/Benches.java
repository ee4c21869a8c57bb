package cl.minka.contest.core.committee;

import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;

/** Makes benches. Accounts are the kernel's: they are read before a transaction, never within one that changes. */
final class Benches {
    private final ContestTransactions transactions;
    private final Accounts accounts;
    private final CommitteeSight sight;

    Benches(ContestTransactions transactions, Accounts accounts, CommitteeSight sight) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.sight = sight;
    }

    /** The accounts of the members of a committee; none where there is no such committee. */
    Map<Long, Account> accounts(String contest) {
        List<Long> members = transactions.read(manager -> CommitteeStore.members(manager, contest).stream()
                .map(MemberEntity::account)
                .toList());
        return accounts.byId(members);
    }

    Bench bench(EntityManager manager, ContestEntity contest, CommitteeEntity committee, Map<Long, Account> known) {
        return Bench.of(manager, contest, committee, known, sight);
    }
}
