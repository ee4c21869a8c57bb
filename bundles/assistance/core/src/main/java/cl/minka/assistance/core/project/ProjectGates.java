package cl.minka.assistance.core.project;

import cl.minka.assistance.core.request.RequestStore;
import cl.minka.assistance.project.Milestone;
import cl.minka.assistance.project.ProjectDraft;
import cl.minka.assistance.project.ProjectStage;
import cl.minka.kernel.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a project needs before it goes from one stage to another. */
final class ProjectGates {
    private static final int LONGEST_REASON = 500;

    private ProjectGates() {}

    /** Everything that is missing. */
    static List<Fault> missing(ProjectEntity project, ProjectStage to, Optional<String> reason) {
        List<Fault> faults = new ArrayList<>();
        ProjectStage from = project.stage();
        boolean ended = from == ProjectStage.CLOSED || from == ProjectStage.ABANDONED;
        boolean forward = to.ordinal() == from.ordinal() + 1 && to != ProjectStage.ABANDONED;
        boolean back = to.ordinal() == from.ordinal() - 1 && !ended;
        boolean abandoned = to == ProjectStage.ABANDONED && !ended;
        if (!forward && !back && !abandoned) {
            faults.add(Fault.at("/to", "assistance.project.next-stage", "allowed", allowed(from, ended)));
            return faults;
        }
        if (!forward && reason.filter(text -> !text.isBlank()).isEmpty()) {
            faults.add(Fault.at("/reason", "assistance.move.reason"));
        }
        if (reason.orElse("").length() > LONGEST_REASON) {
            faults.add(Fault.at("/reason", "assistance.too-long", "most", LONGEST_REASON));
        }
        if (forward) {
            asked(faults, project, to);
        }
        return faults;
    }

    private static String allowed(ProjectStage from, boolean ended) {
        ProjectStage[] all = ProjectStage.values();
        return ended
                ? "-"
                : Stream.of(from.ordinal() - 1, from.ordinal() + 1, ProjectStage.ABANDONED.ordinal())
                        .filter(number -> number >= 0)
                        .map(number -> RequestStore.json(all[number]))
                        .collect(Collectors.joining(", "));
    }

    private static void asked(List<Fault> faults, ProjectEntity project, ProjectStage to) {
        ProjectDraft draft = project.draft();
        switch (to) {
            case PROFILE -> {
                need(faults, !draft.summary().isBlank(), "/summary");
                need(faults, !draft.objective().isBlank(), "/objective");
            }
            case DESIGN -> {
                need(faults, !project.milestones().isEmpty(), "/milestones");
                need(faults, !draft.budget().isEmpty(), "/budget");
            }
            case FUNDED -> {
                for (int n = 0; n < draft.budget().size(); n++) {
                    need(faults, !draft.budget().get(n).source().isBlank(), "/budget/" + n + "/source");
                }
            }
            case EXECUTION -> need(faults, draft.startsOn().isPresent(), "/startsOn");
            case CLOSED -> {
                for (Milestone milestone : project.milestones()) {
                    need(faults, milestone.doneOn().isPresent(), "/milestones/" + milestone.key() + "/doneOn");
                }
                for (int n = 0; n < draft.budget().size(); n++) {
                    need(faults, draft.budget().get(n).spent().isPresent(), "/budget/" + n + "/spent");
                }
            }
            default -> throw new IllegalStateException(to.name());
        }
    }

    private static void need(List<Fault> faults, boolean there, String pointer) {
        if (!there) {
            faults.add(Fault.at(pointer, "kernel.required"));
        }
    }
}
