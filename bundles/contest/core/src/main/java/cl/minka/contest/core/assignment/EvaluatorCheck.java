package cl.minka.contest.core.assignment;

import cl.minka.contest.Category;
import cl.minka.contest.ContestDefinition;
import cl.minka.contest.Employment;
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
    private final int standardLoad;

    /** @param members accounts on the committee: nobody judges twice */
    EvaluatorCheck(ContestDefinition contest, Set<Long> members, Municipalities territory) {
        this.members = members;
        this.categories = contest.categories().stream().map(Category::id).collect(Collectors.toSet());
        this.territory = territory;
        this.standardLoad = contest.panel().maxLoad();
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
        further(draft, faults);
        return faults;
    }

    private void further(Evaluator.Draft draft, List<Fault> faults) {
        int least = draft.minLoad().orElse(0);
        if (!isLoad(least)) {
            faults.add(Fault.at("/minLoad", "contest.evaluator.bad-load"));
        } else if (least > draft.maxLoad().orElse(standardLoad)) {
            faults.add(Fault.at("/minLoad", "contest.evaluator.least-above-most"));
        }
        for (int i = 0; i < draft.employments().size(); i++) {
            String pointer = "/employments/" + i;
            fault(draft.employments().get(i))
                    .ifPresent(
                            fault -> faults.add(new Fault(pointer + fault.pointer(), fault.code(), fault.arguments())));
        }
        for (int i = 0; i < draft.topics().size(); i++) {
            if (!isCategory(draft.topics().get(i))) {
                faults.add(Fault.at(
                        "/topics/" + i,
                        "contest.unknown-category",
                        "category",
                        draft.topics().get(i)));
            }
        }
        if (!isExpertise(draft.expertise().orElse(""))) {
            faults.add(Fault.at("/expertise", "contest.evaluator.long-expertise", "most", Evaluator.Profile.LONGEST));
        }
    }

    /** What is wrong with an employment, pointing into it. */
    Optional<Fault> fault(Employment employment) {
        if (!isMunicipality(employment.municipality())) {
            return Optional.of(
                    Fault.at("/municipality", "contest.unknown-municipality", "cut", employment.municipality()));
        }
        boolean backwards = employment.from().isPresent()
                && employment
                        .to()
                        .filter(to -> to.isBefore(employment.from().get()))
                        .isPresent();
        return backwards ? Optional.of(Fault.at("/to", "contest.evaluator.employment-backwards")) : Optional.empty();
    }

    boolean isExpertise(String text) {
        return text.length() <= Evaluator.Profile.LONGEST;
    }

    /** What a draft that is right writes. */
    EvaluatorWriting writing(Evaluator.Draft draft) {
        return new EvaluatorWriting(
                draft.minLoad().orElse(0),
                draft.maxLoad().orElse(standardLoad),
                Set.copyOf(draft.categories()),
                draft.conflicts().stream().map(this::present).collect(Collectors.toSet()),
                draft.employments().stream().map(this::present).toList(),
                new Evaluator.Profile(draft.expertise().orElse("").strip(), Set.copyOf(draft.topics())));
    }

    Employment present(Employment one) {
        return new Employment(present(one.municipality()), one.from(), one.to());
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
