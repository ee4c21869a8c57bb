package cl.minka.assistance.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The projects of a municipality together.
 *
 * @param stages how many are in each stage that has any
 * @param budget what is planned and spent from each source, by its name, of all that were not abandoned; what has no source under the empty name
 * @param late milestones that should be done and are not, of projects that go on, those that are late the longest first
 */
public record Portfolio(
        String municipality, Map<ProjectStage, Long> stages, List<Source> budget, List<LateMilestone> late) {
    public Portfolio {
        Objects.requireNonNull(municipality, "municipality");
        stages = Map.copyOf(stages);
        budget = List.copyOf(budget);
        late = List.copyOf(late);
    }

    /** Money from one source, in Chilean pesos. */
    public record Source(String source, long planned, long spent) {
        public Source {
            Objects.requireNonNull(source, "source");
        }
    }

    /**
     * A milestone that is late.
     *
     * @param key within its project
     * @param dueOn last day on which it should have been done
     * @param delays whether its slack is used up, too, so that the whole project is late
     */
    public record LateMilestone(
            String project, String projectTitle, String key, String title, LocalDate dueOn, boolean delays) {
        public LateMilestone {
            Objects.requireNonNull(project, "project");
            Objects.requireNonNull(projectTitle, "projectTitle");
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(dueOn, "dueOn");
        }
    }
}
