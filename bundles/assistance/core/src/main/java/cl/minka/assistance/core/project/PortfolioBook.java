package cl.minka.assistance.core.project;

import cl.minka.assistance.project.Portfolio;
import cl.minka.assistance.project.Portfolio.LateMilestone;
import cl.minka.assistance.project.Portfolio.Source;
import cl.minka.assistance.project.ProjectStage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds projects up by municipality. */
final class PortfolioBook {
    private final ProjectPlanner planner;
    private final LocalDate today;
    private final Map<String, Sheet> sheets = new HashMap<>();

    PortfolioBook(ProjectPlanner planner, LocalDate today) {
        this.planner = planner;
        this.today = today;
    }

    /** The figures of one municipality, as they are added up. */
    private static final class Sheet {
        private final Map<ProjectStage, Long> stages = new EnumMap<>(ProjectStage.class);
        private final Map<String, Source> budget = new TreeMap<>();
        private final List<LateMilestone> late = new ArrayList<>();
    }

    void add(String id, String municipality, ProjectStage stage, PortfolioEntry entry) {
        Sheet sheet = sheets.computeIfAbsent(municipality, cut -> new Sheet());
        sheet.stages.merge(stage, 1L, Long::sum);
        if (stage != ProjectStage.ABANDONED) {
            entry.budget().forEach(source -> sheet.budget.merge(source.source(), source, PortfolioEntry::sum));
            if (stage != ProjectStage.CLOSED) {
                entry.startsOn().ifPresent(first -> late(sheet, id, entry, first, planner.days(municipality)));
            }
        }
    }

    private void late(Sheet sheet, String id, PortfolioEntry entry, LocalDate first, PlaceDays days) {
        for (PortfolioEntry.Due due : entry.due()) {
            days.day(first, due.lastDay())
                    .filter(today::isAfter)
                    .ifPresent(day -> sheet.late.add(new LateMilestone(
                            id,
                            entry.title(),
                            due.key(),
                            due.title(),
                            day,
                            days.day(first, due.latestDay())
                                    .filter(today::isAfter)
                                    .isPresent())));
        }
    }

    Portfolio of(String municipality) {
        Sheet sheet = sheets.getOrDefault(municipality, new Sheet());
        sheet.late.sort(Comparator.comparing(LateMilestone::dueOn));
        return new Portfolio(municipality, sheet.stages, List.copyOf(sheet.budget.values()), sheet.late);
    }
}
