package cl.minka.assistance.core.project;

import cl.minka.assistance.core.persistence.AssistanceTransactions;
import cl.minka.assistance.project.ProjectLogEntry;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.people.Accounts;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Keeps the logs of projects. */
final class ProjectLogDesk {
    private static final int LONGEST_LINE = 4_000;
    private static final Keyset<ProjectLogEntity> LOG = new Keyset<>(
            ProjectLogEntity.class,
            Keyset.Key.text("id"),
            ProjectLogEntity::id,
            Map.of("number", Keyset.Key.small("number")),
            new Slice.Sort("number", false));

    private final AssistanceTransactions transactions;
    private final Accounts accounts;
    private final Clock clock;

    ProjectLogDesk(AssistanceTransactions transactions, Accounts accounts, Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.clock = clock;
    }

    Page<ProjectLogEntry> log(Caller caller, String id, Slice slice) {
        return transactions.read(manager -> {
            ProjectStore.visible(manager, caller, id);
            Conditions conditions = new Conditions().and("e.project = :project", "project", id);
            Page<ProjectLogEntity> page = LOG.page(manager, conditions, slice);
            var people = accounts.byId(page.items().stream()
                    .map(ProjectLogEntity::author)
                    .distinct()
                    .toList());
            return page.map(entry -> entry.toRecord(people));
        });
    }

    ProjectLogEntry note(Caller caller, String id, String text) {
        if (text.isBlank()) {
            throw new InvalidInput(Fault.at("/text", "kernel.required"));
        }
        if (text.length() > LONGEST_LINE) {
            throw new InvalidInput(Fault.at("/text", "assistance.too-long", "most", LONGEST_LINE));
        }
        return transactions.change(caller, manager -> {
            ProjectEntity project = ProjectStore.forChange(manager, caller, id);
            ProjectLogEntity line =
                    new ProjectLogEntity(id, project.nextLine(), caller.account(), text.strip(), Times.now(clock));
            manager.persist(line);
            return Done.of(
                    line.toRecord(accounts.byId(List.of(caller.account()))),
                    ProjectStore.told("assistance.project-noted", project, Map.of()));
        });
    }
}
