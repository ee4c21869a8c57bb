package cl.minka.studies.core.collection;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Cursor;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import cl.minka.studies.collection.Channel;
import cl.minka.studies.collection.Entry;
import cl.minka.studies.collection.FormInstance;
import cl.minka.studies.collection.Receipt;
import cl.minka.studies.collection.Response;
import cl.minka.studies.collection.ResponseDraft;
import cl.minka.studies.collection.Responses;
import cl.minka.studies.collection.SurveyNotFound;
import cl.minka.studies.collection.Variable;
import cl.minka.studies.core.persistence.StudyTransactions;
import cl.minka.studies.core.study.StudyEntity;
import cl.minka.studies.questionnaire.FormFiles;
import cl.minka.studies.questionnaire.Questionnaires;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Takes responses and keeps them. */
@Component(service = Responses.class)
public final class ResponseManager implements Responses {
    private static final Keyset<ResponseEntity> LIST = new Keyset<>(
            ResponseEntity.class,
            Keyset.Key.text("id"),
            ResponseEntity::id,
            Map.of("place", Keyset.Key.whole("place")),
            new Slice.Sort("place", false));
    private static final int AT_ONCE = 500;

    private final StudyTransactions transactions;
    private final Clock clock;
    private final List<AnswerFilter> filters;
    private final FormChecks checks;
    private final ResponseFiles files;
    private final InstanceIntake instances;
    private final ResponseChanges changes;
    private final TableIntake tables;

    @Activate
    public ResponseManager(
            @Reference StudyTransactions transactions,
            @Reference Questionnaires questionnaires,
            @Reference FormFiles formFiles,
            @Reference Clock clock,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<AnswerFilter> filters) {
        this.transactions = transactions;
        this.clock = clock;
        this.filters = List.copyOf(filters);
        this.checks = new FormChecks(questionnaires, formFiles);
        this.files = new ResponseFiles(transactions, clock);
        this.changes = new ResponseChanges(this.filters);
        this.tables = new TableIntake(transactions, clock, this.filters);
        this.instances = new InstanceIntake(transactions, clock, files, changes, this.filters);
    }

    @Override
    public List<Receipt> submit(Caller caller, String survey, Entry entry, List<ResponseDraft> responses) {
        List<Looked> looked = look(forms(caller, survey, entry), entry, responses);
        return transactions.change(caller, manager -> {
            SurveyEntity locked = locked(manager, survey);
            StudyEntity study = manager.find(StudyEntity.class, locked.study());
            Intake intake = new Intake(manager, locked, entry, filters, Times.now(clock));
            List<Receipt> receipts = intake.take(looked, true);
            return intake.taken() == 0
                    ? Done.of(receipts)
                    : Done.of(
                            receipts,
                            SurveyStore.told("studies.responses-received", locked, study)
                                    .facts(Map.of("id", survey, "count", Integer.toString(intake.taken()))));
        });
    }

    @Override
    public Receipt submit(Caller caller, String survey, Entry entry, FormInstance instance) {
        return instances.take(caller, entry, forms(caller, survey, entry), instance);
    }

    @Override
    public ImportReport importAll(Caller caller, String survey, Table table, boolean dryRun) {
        return tables.take(caller, forms(caller, survey, Entry.work(Channel.PAPER)), table, dryRun);
    }

    @Override
    public List<Receipt> check(Caller caller, String survey, Entry entry, List<ResponseDraft> responses) {
        List<Looked> looked = look(forms(caller, survey, entry), entry, responses);
        return transactions.read(
                manager -> new Intake(manager, SurveyStore.find(manager, survey), entry, List.of(), Times.now(clock))
                        .take(looked, false));
    }

    private static List<Looked> look(AskedForms forms, Entry entry, List<ResponseDraft> responses) {
        if (responses.size() > MOST_AT_ONCE) {
            throw new InvalidInput(Fault.at("", "studies.too-many", "most", MOST_AT_ONCE));
        }
        int present = forms.numbers().get(0);
        return responses.stream()
                .map(draft -> forms.look(draft, entry, present))
                .toList();
    }

    /** The forms of a survey that may be answered by that entry. */
    private AskedForms forms(Caller caller, String id, Entry entry) {
        return transactions.read(manager -> {
            SurveyEntity found = SurveyStore.find(manager, id);
            switch (entry.channel()) {
                case WEB -> requireLink(manager, entry, id);
                case DEVICE -> {}
                case BATCH, PAPER -> SurveyStore.requireWork(manager, caller, found.study());
            }
            return new AskedForms(id, found.questionnaire(), SurveyForms.of(manager, found), checks);
        });
    }

    private static void requireLink(EntityManager manager, Entry entry, String id) {
        String secret = entry.secret().orElseThrow(SurveyNotFound::new);
        if (!SurveyStore.linked(manager, secret).id().equals(id)) {
            throw new SurveyNotFound();
        }
    }

    static SurveyEntity locked(EntityManager manager, String id) {
        SurveyEntity survey = SurveyStore.find(manager, id);
        manager.refresh(survey, LockModeType.PESSIMISTIC_WRITE);
        return survey;
    }

    @Override
    public Page<Response> list(Caller caller, String survey, Filter filter, Slice slice) {
        return transactions.read(manager -> {
            SurveyEntity own = SurveyStore.own(manager, caller, survey);
            Page<ResponseEntity> page = filter.equals(Filter.none())
                    ? LIST.page(manager, from(conditions(survey, filter), slice), slice, own.responses())
                    : LIST.page(manager, conditions(survey, filter), slice);
            return page.map(one -> one.toRecord(List.of()));
        });
    }

    /** Where the page begins, said so that a database starts there in its index and passes over nothing. */
    private static Conditions from(Conditions conditions, Slice slice) {
        List<String> keys = slice.after().map(Cursor::keys).orElse(List.of());
        if (keys.size() == 3 && keys.get(1).matches("\\d{1,18}")) {
            boolean ascending = keys.get(0).equals("place,id");
            if (ascending || keys.get(0).equals("-place,-id")) {
                conditions.and(ascending ? "e.place >= :from" : "e.place <= :from", "from", Long.valueOf(keys.get(1)));
            }
        }
        return conditions;
    }

    private static Conditions conditions(String survey, Filter filter) {
        Conditions conditions = new Conditions().and("e.survey = :survey", "survey", survey);
        filter.unit().ifPresent(unit -> conditions.and("e.unit = :unit", "unit", unit));
        filter.interviewer().ifPresent(who -> conditions.and("e.interviewer = :interviewer", "interviewer", who));
        filter.complete().ifPresent(is -> conditions.and("e.complete = :complete", "complete", is ? 1 : 0));
        filter.channel().ifPresent(channel -> conditions.and("e.channel = :channel", "channel", channel));
        return conditions;
    }

    @Override
    public Response get(Caller caller, String survey, String instance) {
        return transactions.read(manager -> {
            SurveyStore.own(manager, caller, survey);
            ResponseEntity found = ResponseChanges.find(manager, survey, instance);
            return found.toRecord(files.of(manager, found.id()));
        });
    }

    @Override
    public Response edit(
            Caller caller, String survey, String instance, ResponseDraft draft, String reason, Expected expected) {
        AskedForms forms = forms(caller, survey, Entry.work(Channel.BATCH));
        int answered = transactions.read(manager -> {
            ResponseEntity found = ResponseChanges.find(manager, survey, instance);
            expected.check(found.edition());
            return found.form();
        });
        Looked looked = forms.look(ResponseChanges.as(draft, instance), Entry.work(Channel.BATCH), answered);
        ResponseChanges.checkReason(reason);
        looked.refusal().ifPresent(refusal -> {
            throw refusal;
        });
        return transactions.change(caller, manager -> {
            SurveyEntity locked = locked(manager, survey);
            ResponseEntity response = ResponseChanges.find(manager, survey, instance);
            expected.check(response.edition());
            Done<Receipt> done =
                    changes.edit(manager, locked, response, looked.accepted(), caller, reason, Times.now(clock));
            manager.flush();
            return new Done<>(response.toRecord(files.of(manager, response.id())), done.changes());
        });
    }

    @Override
    public List<Response.Edition> editions(Caller caller, String survey, String instance) {
        return transactions.read(manager -> {
            SurveyStore.own(manager, caller, survey);
            return ResponseChanges.editions(
                    manager, ResponseChanges.find(manager, survey, instance).id());
        });
    }

    @Override
    public void attachment(Caller caller, String survey, String instance, String name, OutputStream out) {
        ResponseFiles.Place place = transactions.read(manager -> {
            SurveyStore.own(manager, caller, survey);
            return ResponseFiles.place(
                    manager, ResponseChanges.find(manager, survey, instance).id(), name);
        });
        files.write(place, out);
    }

    @Override
    public List<Variable> variables(Caller caller, String survey) {
        AskedForms forms = transactions.read(manager -> {
            SurveyEntity own = SurveyStore.own(manager, caller, survey);
            return new AskedForms(survey, own.questionnaire(), SurveyForms.of(manager, own), checks);
        });
        return List.copyOf(forms.variables().values());
    }

    @Override
    public void export(Caller caller, String survey, Filter filter, Consumer<Response> reader) {
        Slice slice = Slice.first(AT_ONCE);
        Optional<Page<Response>> page = Optional.of(list(caller, survey, filter, slice));
        while (page.isPresent()) {
            page.get().items().forEach(reader);
            page = page.get()
                    .next()
                    .map(Cursor::decode)
                    .map(after ->
                            list(caller, survey, filter, new Slice(AT_ONCE, Optional.of(after), List.of(), false)));
        }
    }
}
