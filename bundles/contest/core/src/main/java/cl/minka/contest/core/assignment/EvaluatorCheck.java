package cl.minka.contest.core.assignment;

import cl.minka.contest.Category;
import cl.minka.contest.ContestDefinition;
import cl.minka.contest.Evaluator;
import cl.minka.kernel.Fault;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.territory.Municipalities;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks what an organiser writes about an evaluator. */
final class EvaluatorCheck {
    static final int MOST = 1_000_000;

    private final Set<String> categories;
    private final Set<Long> members;
    private final Municipalities territory;

    /** @param members accounts on the committee: nobody judges twice */
    EvaluatorCheck(ContestDefinition contest, Set<Long> members, Municipalities territory) {
        this.members = members;
        this.categories = contest.categories().stream().map(Category::id).collect(Collectors.toSet());
        this.territory = territory;
    }

    List<Fault> faults(Optional<Account> account, String username, Evaluator.Draft draft) {
        List<Fault> faults = new ArrayList<>();
        if (account.isEmpty()) {
            faults.add(Fault.at("", "contest.evaluator.unknown-account", "username", username));
        } else if (!PanelStore.isEvaluator(account.get())) {
            faults.add(Fault.at("", "contest.evaluator.without-role", "username", username));
        } else if (isMember(account.get())) {
            faults.add(Fault.at("", "contest.evaluator.on-committee", "username", username));
        }
        if (draft.maxLoad().isPresent() && !isLoad(draft.maxLoad().getAsInt())) {
            faults.add(Fault.at("/maxLoad", "contest.evaluator.bad-load"));
        }
        for (int i = 0; i < draft.categories().size(); i++) {
            if (!isCategory(draft.categories().get(i))) {
                faults.add(Fault.at(
                        "/categories/" + i,
                        "contest.unknown-category",
                        "category",
                        draft.categories().get(i)));
            }
        }
        for (int i = 0; i < draft.conflicts().size(); i++) {
            if (!isMunicipality(draft.conflicts().get(i))) {
                faults.add(Fault.at(
                        "/conflicts/" + i,
                        "contest.unknown-municipality",
                        "cut",
                        draft.conflicts().get(i)));
            }
        }
        return faults;
    }

    boolean isMember(Account account) {
        return members.contains(account.id());
    }

    boolean isLoad(int load) {
        return load >= 0 && load <= MOST;
    }

    boolean isCategory(String id) {
        return categories.contains(id);
    }

    boolean isMunicipality(String cut) {
        return territory.find(present(cut)).isPresent();
    }

    /** The present code for one in use before the region of Ñuble was made. */
    String present(String cut) {
        return territory.presentCode(cut);
    }
}
