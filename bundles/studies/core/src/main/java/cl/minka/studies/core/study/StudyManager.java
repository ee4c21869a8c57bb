package cl.minka.studies.core.study;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.studies.Studies;
import cl.minka.studies.Study;
import cl.minka.studies.StudyDraft;
import cl.minka.studies.StudyMove;
import cl.minka.studies.StudyStatus;
import cl.minka.studies.core.persistence.StudyTransactions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Keeps studies. */
@Component(service = Studies.class)
public final class StudyManager implements Studies {
    private static final Keyset<StudyEntity> LIST = new Keyset<>(
            StudyEntity.class,
            Keyset.Key.text("id"),
            StudyEntity::id,
            Map.of(
                    "title",
                    Keyset.Key.text("titleKey"),
                    "createdAt",
                    Keyset.Key.whole("createdAt"),
                    "changedAt",
                    Keyset.Key.whole("changedAt")),
            new Slice.Sort("title", false));

    private final StudyTransactions transactions;
    private final Municipalities municipalities;
    private final Clock clock;
    private final StudyMoves moves;

    @Activate
    public StudyManager(
            @Reference StudyTransactions transactions,
            @Reference Municipalities municipalities,
            @Reference Clock clock,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<StudyGate> gates) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.clock = clock;
        this.moves = new StudyMoves(gates, clock);
    }

    @Override
    public Page<Study> list(Caller caller, Filter filter, Slice slice) {
        Conditions conditions = new Conditions();
        if (!StudyStore.worksForAll(caller)) {
            TreeSet<String> own = new TreeSet<>(StudyStore.organizations(caller));
            own.add("-");
            conditions
                    .and("e.status = :published OR e.organization IN :own", "published", StudyStatus.PUBLISHED)
                    .parameter("own", List.copyOf(own));
        }
        filter.kind().ifPresent(one -> conditions.and("e.kind = :kind", "kind", one));
        filter.status().ifPresent(one -> conditions.and("e.status = :status", "status", one));
        filter.organization().ifPresent(one -> conditions.and("e.organization = :organization", "organization", one));
        filter.words().ifPresent(words -> conditions.words("e.titleFolded", words));
        return transactions.read(
                manager -> LIST.page(manager, conditions, slice).map(StudyEntity::toRecord));
    }

    @Override
    public Study get(Caller caller, String id) {
        return transactions.read(
                manager -> StudyStore.visible(manager, caller, id).toRecord());
    }

    @Override
    public Study create(Caller caller, StudyDraft given) {
        StudyDraft draft = given.organization().isEmpty() ? given.of(ownOrganization(caller)) : given;
        requireWork(caller, draft.organization());
        StudyCheck.of(draft, municipalities);
        return transactions.change(caller, manager -> {
            draft.slug()
                    .filter(id -> manager.find(StudyEntity.class, id) != null)
                    .ifPresent(id -> {
                        throw new Refusal(Kind.CONFLICT, "studies.slug-taken", Map.of("id", id));
                    });
            StudyEntity study = new StudyEntity(draft, Times.now(clock));
            manager.persist(study);
            manager.flush();
            return Done.of(study.toRecord(), StudyStore.told("studies.study-created", study));
        });
    }

    @Override
    public Study put(Caller caller, String id, StudyDraft given, Expected expected) {
        return transactions.change(caller, manager -> {
            StudyEntity study = StudyStore.ownForChange(manager, caller, id);
            expected.check(study.version());
            StudyDraft draft = given.organization().isEmpty() ? given.of(study.organization()) : given;
            requireWork(caller, draft.organization());
            StudyCheck.of(draft, municipalities);
            StudyStore.requireStatus(
                    study, StudyStatus.REQUESTED, StudyStatus.DESIGNED, StudyStatus.FIELDED, StudyStatus.ANALYSED);
            StudyDraft old = study.draft();
            boolean other = old.kind() != draft.kind() || !old.organization().equals(draft.organization());
            if (other) {
                StudyStore.requireStatus(study, StudyStatus.REQUESTED, StudyStatus.DESIGNED);
            }
            study.write(draft, Times.now(clock));
            manager.flush();
            return Done.of(study.toRecord(), StudyStore.told("studies.study-changed", study));
        });
    }

    @Override
    public void delete(Caller caller, String id, Expected expected) {
        transactions.change(caller, manager -> {
            StudyEntity study = StudyStore.ownForChange(manager, caller, id);
            expected.check(study.version());
            StudyStore.requireStatus(study, StudyStatus.REQUESTED);
            manager.createQuery("DELETE FROM StudyMoveEntity m WHERE m.study = :study")
                    .setParameter("study", id)
                    .executeUpdate();
            manager.remove(study);
            return Done.of(null, StudyStore.told("studies.study-removed", study));
        });
    }

    @Override
    public Page<StudyMove> moves(Caller caller, String id, Slice slice) {
        return transactions.read(manager -> {
            StudyStore.own(manager, caller, id);
            return moves.list(manager, id, slice);
        });
    }

    @Override
    public Study move(Caller caller, String id, StudyStatus to, Optional<String> reason) {
        return transactions.change(
                caller, manager -> moves.move(manager, StudyStore.ownForChange(manager, caller, id), to, reason));
    }

    private static String ownOrganization(Caller caller) {
        Set<String> own = StudyStore.organizations(caller);
        return StudyStore.worksForAll(caller) || own.isEmpty()
                ? StudyStore.ASSOCIATION
                : own.iterator().next();
    }

    private static void requireWork(Caller caller, String organization) {
        if (!StudyStore.worksFor(caller, organization)) {
            throw new Forbidden();
        }
    }
}
