package cl.minka.assistance.core.project;

import cl.minka.assistance.core.file.AttachmentRules;
import cl.minka.assistance.core.file.FileIntake;
import cl.minka.assistance.core.persistence.AssistanceTransactions;
import cl.minka.assistance.core.request.Access;
import cl.minka.assistance.project.ProjectDocuments;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.file.SentFile;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Contents;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.FileName;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the documents of projects. */
@Component(service = ProjectDocuments.class)
public final class ProjectFileManager implements ProjectDocuments {
    private final AssistanceTransactions transactions;
    private final Accounts accounts;
    private final Clock clock;
    private final FileIntake intake;

    @Activate
    public ProjectFileManager(
            @Reference AssistanceTransactions transactions, @Reference Accounts accounts, @Reference Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.clock = clock;
        this.intake = new FileIntake(transactions, clock);
    }

    @Override
    public List<Document> list(Caller caller, String project) {
        return transactions.read(manager -> {
            ProjectStore.visible(manager, caller, project);
            List<ProjectFileEntity> files = manager.createQuery(
                            "SELECT f FROM ProjectFileEntity f WHERE f.project = :project ORDER BY f.name",
                            ProjectFileEntity.class)
                    .setParameter("project", project)
                    .getResultList();
            Map<Long, Account> people = accounts.byId(
                    files.stream().map(ProjectFileEntity::uploader).distinct().toList());
            return files.stream().map(file -> file.toRecord(people)).toList();
        });
    }

    @Override
    public Document get(Caller caller, String project, String name) {
        return transactions.read(manager -> record(readable(manager, caller, project, name)));
    }

    @Override
    public void write(Caller caller, String project, Document document, OutputStream out) throws IOException {
        ProjectFileEntity found = transactions.read(manager -> readable(manager, caller, project, document.name()));
        if (found.version() != document.version()) {
            throw AttachmentRules.notFound();
        }
        intake.write(found.content(), found.size(), out);
    }

    @Override
    public Document put(Caller caller, String project, SentFile document, InputStream content, Expected expected)
            throws IOException {
        transactions.read(manager -> place(manager, caller, project, document, expected, Math.max(0, document.size())));
        return intake.take(
                document.mediaType(),
                document.size(),
                content,
                (type, stored) -> keep(caller, project, document, type, stored, expected));
    }

    private Document keep(
            Caller caller, String id, SentFile document, String mediaType, Contents.Stored stored, Expected expected) {
        return transactions.change(caller, manager -> {
            ProjectEntity project = ProjectStore.forChange(manager, caller, id);
            Optional<ProjectFileEntity> present = place(manager, caller, id, document, expected, stored.size());
            present.ifPresent(replaced -> intake.leave(manager, replaced.content()));
            ProjectFileEntity kept =
                    present.orElseGet(() -> new ProjectFileEntity(id, document.name(), caller.account()));
            kept.write(mediaType, stored, Times.now(clock));
            manager.persist(kept);
            manager.flush();
            return Done.of(record(kept), told("stored", project, stored.sha256()));
        });
    }

    /** What it replaces; refuses what may not be stored there. */
    private static Optional<ProjectFileEntity> place(
            EntityManager manager, Caller caller, String id, SentFile document, Expected expected, long size) {
        ProjectEntity project = ProjectStore.visible(manager, caller, id);
        Optional<ProjectFileEntity> present = entity(manager, id, document.name());
        present.filter(one -> one.uploader() != caller.account()).ifPresent(one -> {
            throw new Refusal(Kind.CONFLICT, "assistance.file-name-taken");
        });
        present.ifPresentOrElse(one -> expected.check(one.version()), expected::checkAbsent);
        if (!FileName.isValid(document.name())) {
            throw new InvalidInput(Fault.at("/name", "assistance.bad-file-name"));
        }
        ProjectStore.requireOpen(project);
        Object[] used = manager.createQuery(
                        "SELECT COUNT(f.name), COALESCE(SUM(f.size), 0) FROM ProjectFileEntity f WHERE f.project = :project",
                        Object[].class)
                .setParameter("project", id)
                .getSingleResult();
        AttachmentRules.requireRoom(used, present.map(ProjectFileEntity::size), size);
        return present;
    }

    @Override
    public void delete(Caller caller, String id, String name, Expected expected) {
        transactions.change(caller, manager -> {
            ProjectEntity project = ProjectStore.forChange(manager, caller, id);
            ProjectFileEntity found = readable(manager, caller, id, name);
            if (found.uploader() != caller.account() && !Access.leads(caller)) {
                throw new Forbidden();
            }
            expected.check(found.version());
            ProjectStore.requireOpen(project);
            intake.leave(manager, found.content());
            manager.remove(found);
            return Done.of(name, told("deleted", project, ""));
        });
    }

    private static ProjectFileEntity readable(EntityManager manager, Caller caller, String project, String name) {
        ProjectStore.visible(manager, caller, project);
        return entity(manager, project, name).orElseThrow(AttachmentRules::notFound);
    }

    private static Optional<ProjectFileEntity> entity(EntityManager manager, String project, String name) {
        return Optional.ofNullable(manager.find(ProjectFileEntity.class, new ProjectFileEntity.Key(project, name)));
    }

    private Document record(ProjectFileEntity file) {
        return file.toRecord(accounts.byId(List.of(file.uploader())));
    }

    private static Change told(String fact, ProjectEntity project, String state) {
        return Change.of("assistance.project-file-" + fact, "projects/" + project.id(), project.municipality())
                .facts(Map.of("id", project.id()))
                .state(state);
    }
}
