package cl.minka.studies.core.collection;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.jpa.Contents;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.studies.collection.Channel;
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
import java.util.ArrayList;
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

    Receipt take(Caller caller, Entry entry, AskedForms forms, FormInstance sent) {
        InstanceReader.Read read = InstanceReader.read(sent.xml());
        Looked looked = look(entry, forms.of(read), read);
        Map<String, Contents.Stored> stored = files.store(sent.attachments());
        boolean kept = false;
        try {
            Receipt receipt = transactions.change(
                    caller, manager -> keep(manager, caller, forms.survey(), entry, read, looked, sent, stored));
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

    /** By the first version that takes it; versions that do not say which they are can not be told apart otherwise. */
    private static Looked look(Entry entry, List<FormCheck> checks, InstanceReader.Read read) {
        List<Looked> all = new ArrayList<>();
        for (FormCheck check : checks) {
            Looked looked = new DraftLook(check, entry, true).of(draft(check, read));
            if (looked.refusal().isEmpty()) {
                return looked;
            }
            all.add(looked);
        }
        return all.get(0);
    }

    private Done<Receipt> keep(
            EntityManager manager,
            Caller caller,
            String survey,
            Entry entry,
            InstanceReader.Read read,
            Looked looked,
            FormInstance sent,
            Map<String, Contents.Stored> stored) {
        SurveyEntity locked = ResponseManager.locked(manager, survey);
        Instant now = Times.now(clock);
        Intake intake = new Intake(manager, locked, entry, filters, now);
        Optional<ResponseEntity> corrected = read.deprecated().flatMap(id -> Aliases.find(manager, survey, id));
        Done<Receipt> done;
        if (corrected.isPresent() && looked.refusal().isEmpty()) {
            requireOwn(manager, caller, locked, entry, corrected.get());
            Accepted accepted = looked.accepted().askedBy(corrected.get().interviewer());
            done = changes.edit(manager, locked, corrected.get(), accepted, caller, CORRECTED, now);
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

    /** A device corrects what it sent itself, or what its interviewer sent by another; who works on the study corrects anything. */
    private static void requireOwn(
            EntityManager manager, Caller caller, SurveyEntity survey, Entry entry, ResponseEntity response) {
        boolean same = response.channel() == Channel.DEVICE
                && (isSame(entry.device(), response.device()) || isSame(entry.interviewer(), response.interviewer()));
        if (!same && !(!caller.isSystem() && SurveyStore.works(manager, caller, survey.study()))) {
            throw new Refusal(Kind.CONFLICT, "studies.instance-of-another", Map.of("instance", response.instance()));
        }
    }

    private static boolean isSame(String one, String other) {
        return !one.isEmpty() && one.equals(other);
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
