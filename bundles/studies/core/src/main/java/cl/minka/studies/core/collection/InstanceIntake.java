package cl.minka.studies.core.collection;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.jpa.Contents;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.studies.collection.Entry;
import cl.minka.studies.collection.FormInstance;
import cl.minka.studies.collection.Receipt;
import cl.minka.studies.collection.Receipt.Outcome;
import cl.minka.studies.collection.ResponseDraft;
import cl.minka.studies.core.collection.check.FormCheck;
import cl.minka.studies.core.persistence.StudyTransactions;
import cl.minka.studies.core.study.StudyEntity;
import cl.minka.studies.questionnaire.FormQuestion;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;

/** Takes instances of XForms with their files. */
final class InstanceIntake {
    private static final String CORRECTED = "deprecatedID";

    private final StudyTransactions transactions;
    private final Clock clock;
    private final ResponseFiles files;
    private final ResponseChanges changes;
    private final List<AnswerFilter> filters;

    InstanceIntake(
            StudyTransactions transactions,
            Clock clock,
            ResponseFiles files,
            ResponseChanges changes,
            List<AnswerFilter> filters) {
        this.transactions = transactions;
        this.clock = clock;
        this.files = files;
        this.changes = changes;
        this.filters = filters;
    }

    Receipt take(Caller caller, String survey, Entry entry, FormCheck check, FormInstance sent) {
        InstanceReader.Read read = InstanceReader.read(sent.xml());
        if (!read.form().equals(check.form().formId())) {
            throw new InvalidInput(Fault.at("", "studies.response.other-form"));
        }
        Looked looked = new DraftLook(check, entry, true).of(draft(check, read));
        Map<String, Contents.Stored> stored = files.store(sent.attachments());
        boolean kept = false;
        try {
            Receipt receipt = transactions.change(
                    caller, manager -> keep(manager, caller, survey, entry, check, read, looked, sent, stored));
            receipt.refusal().ifPresent(refusal -> {
                throw refusal;
            });
            kept = true;
            return receipt;
        } finally {
            if (!kept) {
                files.remove(stored);
            }
        }
    }

    private Done<Receipt> keep(
            EntityManager manager,
            Caller caller,
            String survey,
            Entry entry,
            FormCheck check,
            InstanceReader.Read read,
            Looked looked,
            FormInstance sent,
            Map<String, Contents.Stored> stored) {
        SurveyEntity locked = ResponseManager.locked(manager, survey);
        Instant now = Times.now(clock);
        Intake intake = new Intake(manager, locked, check.form(), entry, filters, now);
        Optional<ResponseEntity> corrected = read.deprecated().flatMap(id -> Aliases.find(manager, survey, id));
        Done<Receipt> done;
        if (corrected.isPresent() && looked.refusal().isEmpty()) {
            done = changes.edit(
                    manager, locked, check.form(), corrected.get(), looked.accepted(), caller, CORRECTED, now);
            Aliases.add(manager, survey, looked.accepted(), corrected.get());
        } else {
            Optional<ResponseEntity> known =
                    Aliases.find(manager, survey, looked.accepted().instance());
            Receipt receipt = known.filter(one -> Aliases.isSame(manager, survey, one, looked.accepted()))
                    .map(one -> ResponseChanges.receipt(one, Outcome.UNCHANGED))
                    .orElseGet(() -> intake.take(List.of(looked), true).get(0));
            StudyEntity study = manager.find(StudyEntity.class, locked.study());
            done = receipt.outcome() == Outcome.CREATED
                    ? Done.of(
                            receipt,
                            SurveyStore.told("studies.responses-received", locked, study)
                                    .facts(Map.of("id", survey, "count", "1")))
                    : Done.of(receipt);
        }
        if (done.result().refusal().isEmpty() && !stored.isEmpty()) {
            manager.flush();
            ResponseEntity response =
                    ResponseChanges.find(manager, survey, done.result().instance());
            files.attach(manager, response.id(), sent.attachments(), stored);
        }
        return done;
    }

    private static ResponseDraft draft(FormCheck check, InstanceReader.Read read) {
        return new ResponseDraft(
                read.instance(),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty(),
                time(check, read, "start"),
                time(check, read, "end"),
                read.answers());
    }

    /** What the device noted as begin or end. */
    private static Optional<Instant> time(FormCheck check, InstanceReader.Read read, String type) {
        return check.form().questions().stream()
                .filter(question -> question.type().equals(type))
                .map(FormQuestion::name)
                .map(read.answers()::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .flatMap(text -> parsed(text).stream())
                .findFirst();
    }

    private static Optional<Instant> parsed(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
