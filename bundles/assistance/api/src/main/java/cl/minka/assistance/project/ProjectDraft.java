package cl.minka.assistance.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is written of a project. An idea may leave all but the title open; each stage asks for more.
 *
 * @param municipality CUT code of who carries it
 * @param startsOn first day of the first milestone
 * @param origin path of what it came from ({@code schools/…}, {@code assistance/…}); empty: none
 * @param links paths of what it leans on
 */
public record ProjectDraft(
        String municipality,
        String title,
        String summary,
        String objective,
        Optional<LocalDate> startsOn,
        String origin,
        List<String> links,
        List<BudgetItem> budget,
        List<Risk> risks) {
    public ProjectDraft {
        Objects.requireNonNull(municipality, "municipality");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(objective, "objective");
        Objects.requireNonNull(startsOn, "startsOn");
        Objects.requireNonNull(origin, "origin");
        links = List.copyOf(links);
        budget = List.copyOf(budget);
        risks = List.copyOf(risks);
    }

    /** The same for another municipality. */
    public ProjectDraft of(String other) {
        return new ProjectDraft(other, title, summary, objective, startsOn, origin, links, budget, risks);
    }

    /**
     * A part of the budget.
     *
     * @param source where the money comes from; empty: not known yet
     * @param year in which it is spent, 2000 to 2100
     * @param planned in Chilean pesos, from 0
     * @param spent in Chilean pesos; empty: not told yet
     */
    public record BudgetItem(String title, String source, int year, long planned, Optional<Long> spent) {
        public BudgetItem {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(spent, "spent");
        }
    }

    /**
     * What may go wrong.
     *
     * @param probability 1 (remote) to 5 (nearly sure)
     * @param impact 1 (slight) to 5 (ends the project)
     * @param response what is done about it
     */
    public record Risk(String title, int probability, int impact, String response) {
        public Risk {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(response, "response");
        }

        /** Probability times impact, 1 to 25. */
        public int severity() {
            return probability * impact;
        }
    }
}
