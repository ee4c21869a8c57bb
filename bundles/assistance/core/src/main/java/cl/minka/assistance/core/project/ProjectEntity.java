package cl.minka.assistance.core.project;

import cl.minka.assistance.project.Milestone;
import cl.minka.assistance.project.Project;
import cl.minka.assistance.project.ProjectDraft;
import cl.minka.assistance.project.ProjectStage;
import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.RandomIds;
import java.time.Instant;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** A project: what was written and its milestones as JSON, and what it is found by. */
@Entity
@Table(name = "project")
public class ProjectEntity {
    private static final int LONGEST_KEY = 300;

    @Id
    private String id;

    private String municipality;

    @Enumerated(EnumType.STRING)
    private ProjectStage stage;

    @Column(name = "title_key")
    private String titleKey;

    private String origin;
    private String draft;
    private String milestones;
    private String portfolio;

    @Column(name = "log_lines")
    private int lines;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "changed_at")
    private long changedAt;

    @Version
    private long version;

    protected ProjectEntity() {}

    ProjectEntity(ProjectDraft draft, Instant now) {
        this.id = RandomIds.opaque();
        this.municipality = draft.municipality();
        this.stage = ProjectStage.IDEA;
        this.createdAt = now.toEpochMilli();
        write(draft, now);
        plan(List.of(), now);
    }

    final void write(ProjectDraft newDraft, Instant now) {
        titleKey = Folded.key(newDraft.title(), LONGEST_KEY);
        origin = newDraft.origin();
        draft = Json.write(newDraft);
        changedAt = now.toEpochMilli();
        if (milestones != null) {
            portfolio = Json.write(entry());
        }
    }

    final void plan(List<Milestone> newMilestones, Instant now) {
        milestones = Json.write(newMilestones.toArray(Milestone[]::new));
        changedAt = now.toEpochMilli();
        portfolio = Json.write(entry());
    }

    void move(ProjectStage to, Instant now) {
        stage = to;
        changedAt = now.toEpochMilli();
    }

    int nextLine() {
        return ++lines;
    }

    /** What it brings into the portfolio of its municipality. */
    final PortfolioEntry entry() {
        return PortfolioEntry.of(draft(), milestones());
    }

    public String id() {
        return id;
    }

    public String municipality() {
        return municipality;
    }

    ProjectStage stage() {
        return stage;
    }

    ProjectDraft draft() {
        return Json.read(draft, ProjectDraft.class);
    }

    List<Milestone> milestones() {
        return List.of(Json.read(milestones, Milestone[].class));
    }

    Instant changedAt() {
        return Instant.ofEpochMilli(changedAt);
    }

    long version() {
        return version;
    }

    Project toRecord() {
        return new Project(
                id, draft(), stage, Instant.ofEpochMilli(createdAt), Instant.ofEpochMilli(changedAt), version);
    }
}
