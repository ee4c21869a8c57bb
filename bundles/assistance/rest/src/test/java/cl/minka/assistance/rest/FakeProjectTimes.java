package cl.minka.assistance.rest;

import cl.minka.assistance.project.Gantt;
import cl.minka.assistance.project.Milestone;
import cl.minka.assistance.project.PlannedMilestone;
import cl.minka.assistance.project.Portfolio;
import cl.minka.assistance.project.ProjectFeeds;
import cl.minka.assistance.project.ProjectStage;
import cl.minka.assistance.project.ProjectTimes;
import cl.minka.assistance.project.Projects;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Every project has two milestones; the secret of its calendar is {@code secreto}. */
final class FakeProjectTimes implements ProjectTimes, ProjectFeeds {
    private final Projects projects;
    private Optional<Feed> feed = Optional.empty();

    FakeProjectTimes(Projects projects) {
        this.projects = projects;
    }

    @Override
    public Gantt gantt(Caller caller, String id) {
        LocalDate monday = LocalDate.of(2027, 3, 1);
        return new Gantt(
                projects.get(caller, id),
                Optional.of(monday),
                Optional.of(monday.plusDays(4)),
                5,
                List.of("obra"),
                List.of(
                        planned("obra", 5, 0, monday, monday.plusDays(4)),
                        planned("aviso", 2, 3, monday, monday.plusDays(1))));
    }

    private static PlannedMilestone planned(String key, int days, int slack, LocalDate from, LocalDate to) {
        return new PlannedMilestone(
                new Milestone(key, key, days, List.of(), Optional.empty()),
                0,
                days,
                slack,
                slack + days,
                slack,
                slack == 0,
                Optional.of(from),
                Optional.of(to),
                Optional.of(to.plusDays(slack)));
    }

    @Override
    public byte[] calendar(Caller caller, String id) {
        projects.get(caller, id);
        return "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] calendar(String secret) {
        if (!secret.equals("secreto") || feed.isEmpty()) {
            throw new Refusal(Kind.NOT_FOUND, "assistance.feed-not-found");
        }
        return "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Page<Portfolio> portfolios(Caller caller, Optional<String> municipality, Slice slice) {
        Portfolio one = new Portfolio(
                "05101",
                Map.of(ProjectStage.IDEA, 2L, ProjectStage.EXECUTION, 1L),
                List.of(new Portfolio.Source("FRIL", 1_000, 20)),
                List.of(new Portfolio.LateMilestone("p1", "Luces", "obra", "Obra", LocalDate.of(2027, 3, 5), true)));
        return new Page<>(List.of(one), Optional.empty(), OptionalLong.of(1));
    }

    @Override
    public Feed get(Caller caller, String project) {
        return feed.orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "assistance.feed-not-found"));
    }

    @Override
    public Opened open(Caller caller, String project) {
        feed = Optional.of(new Feed(FakeRequests.THEN, Optional.empty(), 1));
        return new Opened("secreto", feed.get());
    }

    @Override
    public void close(Caller caller, String project, Expected expected) {
        expected.check(get(caller, project).version());
        feed = Optional.empty();
    }
}
