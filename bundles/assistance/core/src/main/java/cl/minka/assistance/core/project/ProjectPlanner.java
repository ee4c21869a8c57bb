package cl.minka.assistance.core.project;

import cl.minka.assistance.project.PlannedMilestone;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.territory.Municipality;
import cl.minka.kernel.time.Holiday;
import cl.minka.kernel.time.WorkingDays;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** Puts projects in time; knows the holidays of each year once, for as many projects as it is asked of. */
final class ProjectPlanner {
    private final Municipalities municipalities;
    private final IntFunction<List<Holiday>> holidays;
    private final Map<String, PlaceDays> places = new HashMap<>();

    ProjectPlanner(WorkingDays days, Municipalities municipalities) {
        Map<Integer, List<Holiday>> known = new HashMap<>();
        this.municipalities = municipalities;
        this.holidays = year -> known.computeIfAbsent(year, days::holidays);
    }

    /** By earliest start; without dates while the project has no first day. */
    List<PlannedMilestone> plan(ProjectEntity project) {
        Optional<LocalDate> first = project.draft().startsOn();
        PlaceDays days = days(project.municipality());
        return new CriticalPath(project.milestones()).plan(offset -> first.flatMap(day -> days.day(day, offset)));
    }

    PlaceDays days(String municipality) {
        return places.computeIfAbsent(municipality, this::places);
    }

    private PlaceDays places(String cut) {
        Set<String> places = new HashSet<>(Set.of(cut));
        municipalities.find(cut).map(Municipality::region).ifPresent(region -> places.add(region.code()));
        return new PlaceDays(places, holidays);
    }
}
