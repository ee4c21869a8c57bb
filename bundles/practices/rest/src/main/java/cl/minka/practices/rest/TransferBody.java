package cl.minka.practices.rest;

import cl.minka.kernel.rest.Required;
import cl.minka.practices.transfer.PlannedStage;
import cl.minka.practices.transfer.TransferChange;
import cl.minka.practices.transfer.TransferStage;
import cl.minka.practices.transfer.TransferTask;
import cl.minka.practices.transfer.Verdict;
import cl.minka.practices.transfer.Visit;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What parties write of an agreement; who takes part in which practice stays as it was proposed. A verdict here is that of the
 * receivers that have none yet and for which the caller speaks.
 */
@JsonIgnoreProperties({
    "id",
    "practice",
    "practiceTitle",
    "mentor",
    "receivers",
    "need",
    "strategy",
    "strategyVersion",
    "startsOn",
    "stage",
    "components",
    "signatures",
    "outcomes",
    "stuck",
    "obstacles",
    "evaluatedAt",
    "createdAt",
    "changedAt"
})
public record TransferBody(
        String title,
        String objectives,
        List<PlanBody> plan,
        List<TaskBody> tasks,
        List<VisitBody> visits,
        Verdict verdict,
        String why) {
    TransferChange toChange() {
        Required required = new Required();
        List<PlanBody> stages = Required.list(plan);
        List<TaskBody> works = Required.list(tasks);
        List<VisitBody> meetings = Required.list(visits);
        for (int n = 0; n < stages.size(); n++) {
            required.check("/plan/" + n + "/stage", stages.get(n).stage())
                    .check("/plan/" + n + "/due", stages.get(n).due());
        }
        for (int n = 0; n < meetings.size(); n++) {
            required.check("/visits/" + n + "/date", meetings.get(n).date());
        }
        required.orThrow();
        return new TransferChange(
                Required.text(title),
                Required.text(objectives),
                stages.stream().map(PlanBody::toStage).toList(),
                works.stream().map(TaskBody::toTask).toList(),
                meetings.stream().map(VisitBody::toVisit).toList(),
                Optional.ofNullable(verdict),
                Required.text(why));
    }

    /** A stage of the plan. */
    public record PlanBody(TransferStage stage, LocalDate due, Integer visits, List<String> activities) {
        PlannedStage toStage() {
            return new PlannedStage(stage, due, visits == null ? 0 : visits, Required.list(activities));
        }
    }

    /** Something to do; open and for the first stage unless it says otherwise. */
    public record TaskBody(
            String title, TransferStage stage, LocalDate due, String responsible, TransferTask.State state) {
        TransferTask toTask() {
            return new TransferTask(
                    Required.text(title),
                    stage == null ? TransferStage.UNDERSTAND : stage,
                    Optional.ofNullable(due),
                    Optional.ofNullable(responsible),
                    state == null ? TransferTask.State.OPEN : state);
        }
    }

    /** A meeting; in person unless it says otherwise. */
    public record VisitBody(
            LocalDate date, String from, String to, Visit.Mode mode, Integer people, BigDecimal hours, String notes) {
        Visit toVisit() {
            return new Visit(
                    date,
                    Required.text(from),
                    Required.text(to),
                    mode == null ? Visit.Mode.IN_PERSON : mode,
                    people == null ? 0 : people,
                    Optional.ofNullable(hours),
                    Required.text(notes));
        }
    }
}
