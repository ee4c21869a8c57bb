package cl.minka.practices.core.transfer;

import cl.minka.plugin.transfer.StagePlan;
import cl.minka.practices.transfer.PlannedStage;
import cl.minka.practices.transfer.TransferStage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Puts the stages of a strategy into the calendar. */
final class TransferPlan {
    private TransferPlan() {}

    static List<PlannedStage> from(LocalDate start, StagePlan plan) {
        List<PlannedStage> planned = new ArrayList<>();
        LocalDate due = start;
        for (StagePlan.Stage stage : plan.stages()) {
            due = due.plusWeeks(stage.weeks());
            planned.add(new PlannedStage(
                    TransferStage.valueOf(stage.name().name()), due, stage.visits(), stage.activities()));
        }
        return planned;
    }
}
