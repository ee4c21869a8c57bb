package cl.minka.assistance.core.funding;

import cl.minka.assistance.MoveRefused;
import cl.minka.assistance.core.funding.ApplicationEntity.Filed;
import cl.minka.assistance.core.persistence.AssistanceTransactions;
import cl.minka.assistance.core.project.ProjectStore;
import cl.minka.assistance.core.request.Access;
import cl.minka.assistance.funding.Application;
import cl.minka.assistance.funding.ApplicationDraft;
import cl.minka.assistance.funding.Applications;
import cl.minka.assistance.funding.ChecklistEntry;
import cl.minka.assistance.funding.CitedValue;
import cl.minka.assistance.funding.Eligibility;
import cl.minka.assistance.funding.Remark;
import cl.minka.assistance.funding.RuleSet;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.time.WorkingDays;
import cl.minka.studies.finding.Finding;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps applications. */
@Component(service = Applications.class)
public final class ApplicationManager implements Applications {
    private static final Keyset<ApplicationEntity> LIST = new Keyset<>(
            ApplicationEntity.class,
            Keyset.Key.text("id"),
            ApplicationEntity::id,
            Map.of("createdAt", Keyset.Key.whole("createdAt"), "changedAt", Keyset.Key.whole("changedAt")),
            new Slice.Sort("changedAt", true));
    private static final Keyset<RemarkEntity> REMARKS = new Keyset<>(
            RemarkEntity.class,
            Keyset.Key.text("id"),
            RemarkEntity::id,
            Map.of("number", Keyset.Key.small("number")),
            new Slice.Sort("number", false));

    private final AssistanceTransactions transactions;
    private final Municipalities municipalities;
    private final Accounts accounts;
    private final CitationManager citations;
    private final Clock clock;

    @Activate
    public ApplicationManager(
            @Reference AssistanceTransactions transactions,
            @Reference Municipalities municipalities,
            @Reference Accounts accounts,
            @Reference CitationManager citations,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.accounts = accounts;
        this.citations = citations;
        this.clock = clock;
    }

    @Override
    public Page<Application> list(Caller caller, Filter filter, Slice slice) {
        Conditions conditions = new Conditions();
        if (!Access.assistsAll(caller)) {
            Set<String> own = Access.municipalities(caller);
            conditions.and("e.municipality IN :own", "own", own.isEmpty() ? List.of("-") : List.copyOf(own));
        }
        filter.fundingLine().ifPresent(one -> conditions.and("e.fundingLine = :line", "line", one));
        filter.municipality().ifPresent(one -> conditions.and("e.municipality = :cut", "cut", one));
        filter.state().ifPresent(one -> conditions.and("e.state = :state", "state", one));
        return transactions.read(manager -> {
            Page<ApplicationEntity> page = LIST.page(manager, conditions, slice);
            Map<String, Map<String, CitedValue>> citations = CitationManager.of(
                    manager, page.items().stream().map(ApplicationEntity::id).toList());
            return page.map(one -> one.toRecord(citations.getOrDefault(one.id(), Map.of())));
        });
    }

    @Override
    public Application get(Caller caller, String id) {
        return transactions.read(
                manager -> ApplicationStore.record(manager, ApplicationStore.visible(manager, caller, id)));
    }

    @Override
    public Application create(Caller caller, ApplicationDraft given) {
        ApplicationDraft draft =
                given.municipality().isEmpty() ? of(given, Access.ownMunicipality(caller), given.fundingLine()) : given;
        if (!draft.municipality().isEmpty() && !Access.sees(caller, draft.municipality())) {
            throw new Forbidden();
        }
        Map<String, Finding> found = citations.look(draft, draft.municipality());
        return transactions.change(caller, manager -> {
            RuleSet rules = check(manager, caller, draft, found, Map.of());
            requireCall(rules);
            ApplicationEntity made =
                    new ApplicationEntity(draft, rules.states().get(0).id(), Times.now(clock));
            manager.persist(made);
            citations.store(manager, made, CitedClaim.of(rules, draft), found);
            manager.flush();
            return Done.of(
                    ApplicationStore.record(manager, made), told("assistance.application-created", made, Map.of()));
        });
    }

    @Override
    public Application put(Caller caller, String id, ApplicationDraft given, Expected expected) {
        String municipality = transactions.read(
                manager -> ApplicationStore.visible(manager, caller, id).municipality());
        Map<String, Finding> found = citations.look(given, municipality);
        return transactions.change(caller, manager -> {
            ApplicationEntity application = ApplicationStore.forChange(manager, caller, id);
            expected.check(application.version());
            ApplicationDraft draft = of(given, application.municipality(), application.fundingLine());
            RuleSet rules =
                    check(manager, caller, draft, found, application.draft().values());
            requireNotEnded(rules, application);
            application.write(draft, Times.now(clock));
            citations.store(manager, application, CitedClaim.of(rules, draft), found);
            manager.flush();
            return Done.of(
                    ApplicationStore.record(manager, application),
                    told("assistance.application-changed", application, Map.of()));
        });
    }

    @Override
    public Eligibility eligibility(Caller caller, String id) {
        return transactions.read(manager -> {
            ApplicationEntity application = ApplicationStore.visible(manager, caller, id);
            return ApplicationGates.of(manager, application).eligibility();
        });
    }

    @Override
    public List<ChecklistEntry> checklist(Caller caller, String id) {
        return transactions.read(manager -> {
            ApplicationEntity application = ApplicationStore.visible(manager, caller, id);
            return Checklist.of(rules(manager, application), application.documents(), today());
        });
    }

    @Override
    public FiledDocument document(
            Caller caller,
            String id,
            String document,
            Optional<LocalDate> issuedOn,
            String reference,
            Expected expected) {
        return transactions.change(caller, manager -> {
            ApplicationEntity application = ApplicationStore.forChange(manager, caller, id);
            RuleSet rules = rules(manager, application);
            if (rules.documents().stream().noneMatch(one -> one.id().equals(document))) {
                throw noDocument();
            }
            List<Filed> filed = new ArrayList<>(application.documents());
            boolean replaced = filed.removeIf(one -> one.document().equals(document));
            if (replaced || expected.stated()) {
                expected.check(application.version());
            }
            ApplicationCheck.document(issuedOn, reference, today());
            requireNotEnded(rules, application);
            issuedOn.ifPresent(day -> filed.add(new Filed(document, day, reference)));
            application.file(filed, Times.now(clock));
            manager.flush();
            return Done.of(
                    filed(rules, application, document),
                    told("assistance.application-document", application, Map.of("document", document)));
        });
    }

    @Override
    public FiledDocument document(Caller caller, String id, String document) {
        return transactions.read(manager -> {
            ApplicationEntity application = ApplicationStore.visible(manager, caller, id);
            return filed(rules(manager, application), application, document);
        });
    }

    private FiledDocument filed(RuleSet rules, ApplicationEntity application, String document) {
        return Checklist.of(rules, application.documents(), today()).stream()
                .filter(entry -> entry.document().equals(document))
                .findFirst()
                .map(entry -> new FiledDocument(entry, application.version()))
                .orElseThrow(ApplicationManager::noDocument);
    }

    private static Refusal noDocument() {
        return new Refusal(Kind.NOT_FOUND, "assistance.document-not-found");
    }

    private static void requireNotEnded(RuleSet rules, ApplicationEntity application) {
        if (ApplicationGates.state(rules, application.state()).next().isEmpty()) {
            throw new Refusal(Kind.CONFLICT, "assistance.application-ended", Map.of("state", application.state()));
        }
    }

    @Override
    public Application move(Caller caller, String id, String to, Optional<String> reason) {
        return transactions.change(caller, manager -> {
            ApplicationEntity application = ApplicationStore.forChange(manager, caller, id);
            String from = application.state();
            if (from.equals(to)) {
                return Done.of(ApplicationStore.record(manager, application));
            }
            ApplicationGates gates = ApplicationGates.of(manager, application);
            List<Fault> missing = gates.missing(to, today());
            if (!missing.isEmpty()) {
                throw new MoveRefused(from, to, "municipality, adviser", missing);
            }
            application.move(to, Times.now(clock));
            String text =
                    from + " → " + to + reason.map(why -> ": " + why.strip()).orElse("") + gates.waiting();
            ApplicationCheck.remark(text, Optional.empty());
            manager.persist(new RemarkEntity(
                    application, Remark.Kind.MOVE, text, Optional.empty(), caller.account(), Times.now(clock)));
            manager.flush();
            return Done.of(
                    ApplicationStore.record(manager, application),
                    told("assistance.application-moved", application, Map.of("from", from, "to", to)));
        });
    }

    @Override
    public Page<Remark> remarks(Caller caller, String id, Optional<Remark.Kind> kind, Slice slice) {
        return transactions.read(manager -> {
            ApplicationStore.visible(manager, caller, id);
            Conditions conditions = new Conditions().and("e.application = :application", "application", id);
            kind.ifPresent(one -> conditions.and("e.kind = :kind", "kind", one));
            Page<RemarkEntity> page = REMARKS.page(manager, conditions, slice);
            var people = accounts.byId(
                    page.items().stream().map(RemarkEntity::author).distinct().toList());
            return page.map(remark -> remark.toRecord(people));
        });
    }

    @Override
    public Remark say(Caller caller, String id, Remark.Kind kind, String text, Optional<Long> pesos) {
        return transactions.change(caller, manager -> {
            ApplicationEntity application = ApplicationStore.forChange(manager, caller, id);
            ApplicationCheck.said(kind, text, pesos);
            RemarkEntity remark =
                    new RemarkEntity(application, kind, text.strip(), pesos, caller.account(), Times.now(clock));
            manager.persist(remark);
            return Done.of(
                    remark.toRecord(accounts.byId(List.of(caller.account()))),
                    told("assistance.application-remark", application, Map.of("kind", kind.name())));
        });
    }

    private RuleSet check(
            EntityManager manager,
            Caller caller,
            ApplicationDraft draft,
            Map<String, Finding> found,
            Map<String, ApplicationDraft.Value> kept) {
        ApplicationCheck check = new ApplicationCheck(draft);
        check.municipality(municipalities);
        RuleSet rules = Optional.ofNullable(manager.find(FundingLineEntity.class, draft.fundingLine()))
                .map(FundingLineEntity::rules)
                .orElse(null);
        check.line(rules);
        if (rules != null) {
            check.citations(rules, CitedClaim.of(rules, draft), found, kept);
        }
        if (!draft.project().isEmpty()) {
            check.project(ProjectStore.isOf(manager, caller, draft.project(), draft.municipality()));
        }
        check.orThrow();
        return rules;
    }

    private void requireCall(RuleSet rules) {
        LocalDate today = today();
        boolean inForce = !today.isBefore(rules.from())
                && rules.until().filter(today::isAfter).isEmpty();
        boolean called = rules.calls().isEmpty()
                || rules.calls().stream().anyMatch(call -> !today.isBefore(call.from()) && !today.isAfter(call.to()));
        if (!inForce || !called) {
            throw new Refusal(Kind.CONFLICT, "assistance.no-call", Map.of("day", today.toString()));
        }
    }

    private static RuleSet rules(EntityManager manager, ApplicationEntity application) {
        return FundingLineManager.find(manager, application.fundingLine()).rules();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
    }

    private static ApplicationDraft of(ApplicationDraft given, String municipality, String line) {
        return new ApplicationDraft(municipality, line, given.project(), given.title(), given.values());
    }

    private static Change told(String fact, ApplicationEntity application, Map<String, String> facts) {
        Change change = Change.of(fact, "applications/" + application.id(), application.municipality());
        return facts.isEmpty() ? change : change.facts(facts);
    }
}
