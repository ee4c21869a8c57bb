package cl.minka.assistance.core.project;

import cl.minka.assistance.core.persistence.AssistanceTransactions;
import cl.minka.assistance.project.Milestone;
import cl.minka.assistance.project.PlannedMilestone;
import cl.minka.assistance.project.VersionedMilestone;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Keeps the milestones of projects. */
final class MilestoneDesk {
    private final AssistanceTransactions transactions;
    private final Supplier<ProjectPlanner> planner;
    private final Clock clock;

    MilestoneDesk(AssistanceTransactions transactions, Supplier<ProjectPlanner> planner, Clock clock) {
        this.transactions = transactions;
        this.planner = planner;
        this.clock = clock;
    }

    List<PlannedMilestone> plan(Caller caller, String id) {
        return transactions.read(manager -> planned(ProjectStore.visible(manager, caller, id)));
    }

    VersionedMilestone add(Caller caller, String id, Milestone given) {
        return replan(caller, id, "", Expected.anyVersion(), milestones -> {
            Milestone milestone = given.key().isEmpty() ? keyed(given, milestones) : given;
            ProjectCheck.of(milestone, milestones);
            milestones.add(milestone);
            return milestone.key();
        });
    }

    VersionedMilestone milestone(Caller caller, String id, String key) {
        return transactions.read(manager -> {
            ProjectEntity project = ProjectStore.visible(manager, caller, id);
            place(project.milestones(), key);
            return planned(project, key);
        });
    }

    VersionedMilestone change(Caller caller, String id, String key, Milestone given, Expected expected) {
        return replan(caller, id, key, expected, milestones -> {
            int place = place(milestones, key);
            milestones.remove(place);
            Milestone milestone = new Milestone(key, given.title(), given.days(), given.after(), given.doneOn());
            ProjectCheck.of(milestone, milestones);
            milestones.add(place, milestone);
            return key;
        });
    }

    void remove(Caller caller, String id, String key, Expected expected) {
        replan(caller, id, key, expected, milestones -> {
            milestones.remove(place(milestones, key));
            List<String> left = milestones.stream()
                    .filter(milestone -> milestone.after().contains(key))
                    .map(Milestone::key)
                    .toList();
            if (!left.isEmpty()) {
                throw new Refusal(Kind.CONFLICT, "assistance.milestone-needed", Map.of("by", String.join(", ", left)));
            }
            return "";
        });
    }

    /**
     * @param present key of what has to be there; empty: nothing
     * @param work changes the list, and gives the key of what is to be told
     */
    private VersionedMilestone replan(
            Caller caller, String id, String present, Expected expected, Function<List<Milestone>, String> work) {
        return transactions.change(caller, manager -> {
            ProjectEntity project = ProjectStore.forChange(manager, caller, id);
            if (!present.isEmpty()) {
                place(project.milestones(), present);
            }
            expected.check(project.version());
            ProjectStore.requireOpen(project);
            List<Milestone> milestones = new ArrayList<>(project.milestones());
            String key = work.apply(milestones);
            project.plan(milestones, Times.now(clock));
            manager.flush();
            return Done.of(
                    key.isEmpty() ? null : planned(project, key),
                    ProjectStore.told("assistance.project-planned", project, Map.of()));
        });
    }

    private VersionedMilestone planned(ProjectEntity project, String key) {
        return planned(project).stream()
                .filter(planned -> planned.milestone().key().equals(key))
                .findFirst()
                .map(planned -> new VersionedMilestone(planned, project.version()))
                .orElseThrow();
    }

    private List<PlannedMilestone> planned(ProjectEntity project) {
        return planner.get().plan(project);
    }

    private static Milestone keyed(Milestone given, List<Milestone> others) {
        int number = others.size() + 1;
        while (has(others, "m" + number)) {
            number++;
        }
        return new Milestone("m" + number, given.title(), given.days(), given.after(), given.doneOn());
    }

    private static boolean has(List<Milestone> milestones, String key) {
        return milestones.stream().anyMatch(milestone -> milestone.key().equals(key));
    }

    private static int place(List<Milestone> milestones, String key) {
        for (int n = 0; n < milestones.size(); n++) {
            if (milestones.get(n).key().equals(key)) {
                return n;
            }
        }
        throw new Refusal(Kind.NOT_FOUND, "assistance.milestone-not-found");
    }
}
