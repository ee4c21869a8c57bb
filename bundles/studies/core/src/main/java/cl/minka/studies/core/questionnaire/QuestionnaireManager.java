package cl.minka.studies.core.questionnaire;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.Slug;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.paper.PagePrinter;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.studies.core.persistence.StudyTransactions;
import cl.minka.studies.core.questionnaire.workbook.WorkbookWriter;
import cl.minka.studies.questionnaire.BankQuestion;
import cl.minka.studies.questionnaire.FormVersion;
import cl.minka.studies.questionnaire.QuestionDifference;
import cl.minka.studies.questionnaire.Questionnaire;
import cl.minka.studies.questionnaire.QuestionnaireNotFound;
import cl.minka.studies.questionnaire.Questionnaires;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps questionnaires. */
@Component(service = Questionnaires.class)
public final class QuestionnaireManager implements Questionnaires {
    private static final Keyset<QuestionnaireEntity> LIST = new Keyset<>(
            QuestionnaireEntity.class,
            Keyset.Key.text("id"),
            QuestionnaireEntity::id,
            Map.of(
                    "title", Keyset.Key.text("titleKey"),
                    "createdAt", Keyset.Key.whole("createdAt"),
                    "changedAt", Keyset.Key.whole("changedAt")),
            new Slice.Sort("title", false));

    private static final Keyset<QuestionnaireVersionEntity> VERSIONS = new Keyset<>(
            QuestionnaireVersionEntity.class,
            Keyset.Key.small("number"),
            QuestionnaireVersionEntity::number,
            Map.of("number", Keyset.Key.small("number")),
            new Slice.Sort("number", true));

    private final StudyTransactions transactions;
    private final Municipalities municipalities;
    private final PagePrinter printer;
    private final Clock clock;
    private final QuestionBank bank = new QuestionBank();

    @Activate
    public QuestionnaireManager(
            @Reference StudyTransactions transactions,
            @Reference Municipalities municipalities,
            @Reference PagePrinter printer,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.printer = printer;
        this.clock = clock;
    }

    @Override
    public Page<Questionnaire> list(Caller caller, Filter filter, Slice slice) {
        Conditions conditions = QuestionnaireStore.own(caller);
        filter.organization().ifPresent(one -> conditions.and("e.organization = :organization", "organization", one));
        filter.words().ifPresent(words -> conditions.words("e.titleFolded", words));
        return transactions.read(
                manager -> LIST.page(manager, conditions, slice).map(QuestionnaireEntity::toRecord));
    }

    @Override
    public Questionnaire get(Caller caller, String id) {
        return transactions.read(
                manager -> QuestionnaireStore.own(manager, caller, id).toRecord());
    }

    @Override
    public FormVersion create(Caller caller, Draft draft) {
        String organization =
                QuestionnaireStore.organization(caller, draft.organization().orElse(""));
        checkOrganization(organization);
        draft.id().filter(id -> !Slug.isValid(id)).ifPresent(id -> {
            throw new InvalidInput(Fault.at("/query/id", "studies.bad-slug"));
        });
        ReadForm form = ReadForm.of(draft.source());
        Instant now = Times.now(clock);
        return transactions.change(caller, manager -> {
            String id = draft.id().orElseGet(RandomIds::opaque);
            if (manager.find(QuestionnaireEntity.class, id) != null) {
                throw new Refusal(Kind.CONFLICT, "studies.slug-taken", Map.of("id", id));
            }
            QuestionnaireEntity made = new QuestionnaireEntity(id, organization, now);
            FormVersion version = keep(manager, made, form, Optional.empty(), now);
            return Done.of(version, QuestionnaireStore.told("studies.questionnaire-created", made, 1));
        });
    }

    private void checkOrganization(String organization) {
        boolean known = organization.equals(QuestionnaireStore.ASSOCIATION)
                || municipalities.find(organization).isPresent();
        if (!known) {
            throw new InvalidInput(
                    Fault.at("/query/organization", "studies.unknown-organization", "organization", organization));
        }
    }

    @Override
    public FormVersion put(Caller caller, String id, Draft draft, Expected expected) {
        transactions.read(manager -> QuestionnaireStore.own(manager, caller, id));
        ReadForm form = ReadForm.of(draft.source());
        Instant now = Times.now(clock);
        return transactions.change(caller, manager -> {
            QuestionnaireEntity own = QuestionnaireStore.ownForChange(manager, caller, id);
            expected.check(own.version());
            FormVersion before = QuestionnaireStore.version(manager, own, own.latest());
            if (before.xform().equals(form.converted().xform())
                    && before.sheets().equals(form.sheets())) {
                return Done.of(before);
            }
            FormVersion version = keep(manager, own, form, Optional.of(before), now);
            return Done.of(version, QuestionnaireStore.told("studies.questionnaire-changed", own, version.number()));
        });
    }

    private FormVersion keep(
            EntityManager manager, QuestionnaireEntity own, ReadForm form, Optional<FormVersion> before, Instant now) {
        QuestionnaireVersionEntity next = new QuestionnaireVersionEntity(
                own.id(),
                own.latest() + 1,
                form.converted(),
                form.sheets(),
                bank.warnings(manager, own, form, before),
                now);
        own.take(next, now);
        manager.persist(own);
        manager.flush();
        manager.persist(next);
        FormVersion version = next.toRecord(own.organization());
        bank.replace(manager, version);
        manager.flush();
        return version;
    }

    @Override
    public Page<FormVersion> versions(Caller caller, String id, Slice slice) {
        return transactions.read(manager -> {
            String organization = QuestionnaireStore.own(manager, caller, id).organization();
            Conditions conditions = new Conditions().and("e.questionnaire = :id", "id", id);
            return VERSIONS.page(manager, conditions, slice).map(version -> version.toRecord(organization));
        });
    }

    @Override
    public FormVersion version(Caller caller, String id, int number) {
        return transactions.read(
                manager -> QuestionnaireStore.version(manager, QuestionnaireStore.own(manager, caller, id), number));
    }

    @Override
    public FormVersion version(String id, int number) {
        return transactions.read(manager -> {
            QuestionnaireEntity found = manager.find(QuestionnaireEntity.class, id);
            if (found == null) {
                throw new QuestionnaireNotFound();
            }
            return QuestionnaireStore.version(manager, found, number);
        });
    }

    @Override
    public List<QuestionDifference> difference(Caller caller, String id, int from, int to) {
        FormVersion before = version(caller, id, from);
        return Differences.between(before.questions(), version(caller, id, to).questions());
    }

    @Override
    public Page<BankQuestion> bank(Caller caller, Optional<String> words, Optional<String> series, Slice slice) {
        return transactions.read(manager -> bank.find(manager, caller, words, series, slice));
    }

    @Override
    public void workbook(Caller caller, String id, int number, OutputStream out) {
        FormVersion version = version(caller, id, number);
        try {
            WorkbookWriter.write(SheetsOfWorkbook.workbook(version.sheets()), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] paper(Caller caller, String id, int number, Optional<String> language) {
        return printer.file(PaperForm.pages(version(caller, id, number), language));
    }
}
