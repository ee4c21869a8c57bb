package cl.minka.studies.core.collection;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Json;
import cl.minka.studies.StudyStatus;
import cl.minka.studies.collection.Entry;
import cl.minka.studies.collection.Receipt;
import cl.minka.studies.collection.Receipt.Outcome;
import cl.minka.studies.collection.Response;
import cl.minka.studies.collection.ResponseDraft;
import cl.minka.studies.collection.ResponseNotFound;
import cl.minka.studies.collection.SurveyDraft.Quota;
import cl.minka.studies.core.study.StudyEntity;
import cl.minka.studies.core.study.StudyStore;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;

/** Changes responses; what they said before stays. */
final class ResponseChanges {
    private static final int LONGEST_REASON = 500;
    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final List<AnswerFilter> filters;

    ResponseChanges(List<AnswerFilter> filters) {
        this.filters = filters;
    }

    static ResponseEntity find(EntityManager manager, String survey, String instance) {
        return manager.createQuery(
                        "SELECT r FROM ResponseEntity r WHERE r.survey = :survey AND r.instance = :instance",
                        ResponseEntity.class)
                .setParameter("survey", survey)
                .setParameter("instance", instance)
                .getResultStream()
                .findFirst()
                .orElseThrow(ResponseNotFound::new);
    }

    static ResponseDraft as(ResponseDraft draft, String instance) {
        return new ResponseDraft(
                Optional.of(instance),
                draft.unit(),
                draft.form(),
                draft.complete(),
                draft.interviewer(),
                draft.startedAt(),
                draft.endedAt(),
                draft.answers());
    }

    static void checkReason(String reason) {
        if (reason.isBlank()) {
            throw new InvalidInput(Fault.at("/reason", "kernel.required"));
        }
        if (reason.length() > LONGEST_REASON) {
            throw new InvalidInput(Fault.at("/reason", "studies.too-long", "most", LONGEST_REASON));
        }
    }

    /** @param survey its row locked */
    Done<Receipt> edit(
            EntityManager manager,
            SurveyEntity survey,
            ResponseEntity response,
            Accepted accepted,
            Caller caller,
            String reason,
            Instant now) {
        StudyEntity study = manager.find(StudyEntity.class, survey.study());
        StudyStore.requireStatus(study, StudyStatus.DESIGNED, StudyStatus.FIELDED, StudyStatus.ANALYSED);
        if (response.sha256().equals(accepted.sha256())) {
            return Done.of(receipt(response, Outcome.UNCHANGED));
        }
        count(manager, survey, response, accepted);
        manager.persist(new ResponseEditionEntity(response, caller.username(), now, reason));
        Intake intake = new Intake(manager, survey, Entry.work(response.channel()), filters, now);
        response.edit(accepted, intake.filtered(response.id(), accepted), now);
        manager.flush();
        return Done.of(
                receipt(response, Outcome.EDITED),
                SurveyStore.told("studies.response-changed", survey, study)
                        .facts(Map.of("id", survey.id(), "instance", response.instance())));
    }

    private static void count(EntityManager manager, SurveyEntity survey, ResponseEntity response, Accepted accepted) {
        Quotas quotas = new Quotas(manager, survey.id());
        Optional<ObjectNode> going = Optional.of(response)
                .filter(ResponseEntity::isComplete)
                .map(one -> Json.read(one.answers(), ObjectNode.class));
        Optional<ObjectNode> coming = Optional.of(accepted)
                .filter(Accepted::complete)
                .map(one -> one.checked().answers());
        Optional<Quota> full = quotas.full(coming, going);
        full.ifPresent(quota -> {
            throw Intake.quotaFull(quota);
        });
        quotas.store();
        int more = (accepted.complete() ? 1 : 0) - (response.isComplete() ? 1 : 0);
        new ResponseRows(manager).count(survey.id(), 0, more);
        response.revision(survey.revision() + 1);
    }

    static Receipt receipt(ResponseEntity response, Outcome outcome) {
        return new Receipt(
                response.instance(),
                response.place(),
                response.edition(),
                outcome,
                Instant.ofEpochMilli(response.receivedAt()),
                response.sha256(),
                Optional.empty());
    }

    static List<Response.Edition> editions(EntityManager manager, String response) {
        return manager.createQuery(
                        "SELECT e FROM ResponseEditionEntity e WHERE e.response = :response ORDER BY e.edition",
                        ResponseEditionEntity.class)
                .setParameter("response", response)
                .getResultStream()
                .map(edition -> edition.toRecord(Json.read(edition.answers(), ANSWERS)))
                .toList();
    }
}
