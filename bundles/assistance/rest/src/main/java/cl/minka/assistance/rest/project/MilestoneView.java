package cl.minka.assistance.rest.project;

import cl.minka.assistance.project.PlannedMilestone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A milestone in time: offsets in working days from the first day of the project, dates once there is one. */
public record MilestoneView(
        String key,
        String title,
        int days,
        List<String> after,
        Optional<LocalDate> doneOn,
        int earlyStart,
        int earlyFinish,
        int lateStart,
        int lateFinish,
        int slack,
        boolean critical,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<LocalDate> latestTo) {
    static MilestoneView of(PlannedMilestone planned) {
        return new MilestoneView(
                planned.milestone().key(),
                planned.milestone().title(),
                planned.milestone().days(),
                planned.milestone().after(),
                planned.milestone().doneOn(),
                planned.earlyStart(),
                planned.earlyFinish(),
                planned.lateStart(),
                planned.lateFinish(),
                planned.slack(),
                planned.critical(),
                planned.from(),
                planned.to(),
                planned.latestTo());
    }
}
