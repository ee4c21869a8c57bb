package cl.minka.studies.core.collection;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.studies.collection.Channel;
import cl.minka.studies.collection.Entry;
import cl.minka.studies.collection.Receipt;
import cl.minka.studies.collection.Receipt.Outcome;
import cl.minka.studies.collection.SurveyDraft;
import cl.minka.studies.collection.SurveyDraft.Quota;
import cl.minka.studies.collection.SurveyStatus;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;

/** Stores responses that were looked through, within one transaction that has the row of the survey locked. */
final class Intake {
    private final EntityManager manager;
    private final SurveyEntity survey;
    private final Entry entry;
    private final List<AnswerFilter> filters;
    private final Instant now;
    private final ResponseRows rows;
    private final Quotas quotas;
    private final List<ResponseEntity> coming = new ArrayList<>();
    private Map<String, ResponseRows.Known> known;
    private Set<String> earlier;
    private Optional<Set<String>> units;
    private long complete;

    /** @param survey its row locked */
    Intake(EntityManager manager, SurveyEntity survey, Entry entry, List<AnswerFilter> filters, Instant now) {
        this.manager = manager;
        this.survey = survey;
        this.entry = entry;
        this.filters = filters;
        this.now = now;
        this.rows = new ResponseRows(manager);
        this.quotas = new Quotas(manager, survey.id());
    }

    /** @param keep whether to store, and not only to tell */
    List<Receipt> take(List<Looked> all, boolean keep) {
        known = rows.known(
                survey.id(), all.stream().map(one -> one.accepted().instance()).toList());
        earlier = rows.earlier(
                survey.id(),
                known.values().stream()
                        .filter(one -> one.edition() > 1)
                        .map(ResponseRows.Known::id)
                        .toList());
        List<String> named = all.stream()
                .map(one -> one.accepted().unit())
                .filter(unit -> !unit.isEmpty())
                .toList();
        units = sample().map(sample -> rows.units(sample, named));
        List<Receipt> receipts = all.stream().map(this::take).toList();
        if (keep && !coming.isEmpty()) {
            rows.insert(coming);
            rows.count(survey.id(), coming.size(), complete);
            quotas.store();
        }
        return receipts;
    }

    /** How many are new. */
    int taken() {
        return coming.size();
    }

    private Receipt take(Looked looked) {
        Accepted accepted = looked.accepted();
        ResponseRows.Known here = known.get(accepted.instance());
        if (here != null && isSame(here, accepted)) {
            return new Receipt(
                    here.instance(),
                    here.place(),
                    here.edition(),
                    Outcome.UNCHANGED,
                    Instant.ofEpochMilli(here.receivedAt()),
                    accepted.sha256(),
                    Optional.empty());
        }
        Optional<Refusal> refusal = closed(accepted)
                .or(looked::refusal)
                .or(() -> taken(here))
                .or(() -> foreign(accepted))
                .or(() -> full(accepted));
        return refusal.isPresent() ? refused(accepted, refusal.get()) : stored(accepted);
    }

    private boolean isSame(ResponseRows.Known here, Accepted accepted) {
        return here.sha256().equals(accepted.sha256()) || earlier.contains(here.id() + " " + accepted.sha256());
    }

    private Receipt refused(Accepted accepted, Refusal refusal) {
        return new Receipt(accepted.instance(), 0, 0, Outcome.REFUSED, now, accepted.sha256(), Optional.of(refusal));
    }

    private Receipt stored(Accepted accepted) {
        ResponseEntity response =
                new ResponseEntity(RandomIds.opaque(), survey.id(), accepted, entry.channel(), entry.device(), now);
        response.place(survey.lastPlace() + coming.size() + 1);
        response.revision(survey.revision() + 1);
        response.keep(filtered(response.id(), accepted));
        coming.add(response);
        complete += accepted.complete() ? 1 : 0;
        known.put(
                accepted.instance(),
                new ResponseRows.Known(
                        response.id(),
                        accepted.instance(),
                        response.place(),
                        1,
                        accepted.sha256(),
                        now.toEpochMilli()));
        return new Receipt(
                accepted.instance(), response.place(), 1, Outcome.CREATED, now, accepted.sha256(), Optional.empty());
    }

    ObjectNode filtered(String response, Accepted accepted) {
        ObjectNode kept = accepted.checked().answers();
        for (AnswerFilter filter : filters) {
            kept = filter.filter(manager, survey.id(), response, accepted.form(), kept);
        }
        return kept;
    }

    /** Nothing comes in before it is open and after it was closed, but what a device had by then. */
    private Optional<Refusal> closed(Accepted accepted) {
        SurveyDraft draft = survey.draft();
        boolean late = entry.channel() == Channel.DEVICE
                && survey.status() == SurveyStatus.CLOSED
                && accepted.endedAt() > 0
                && survey.closedAt()
                        .filter(at -> accepted.endedAt() <= at.toEpochMilli())
                        .isPresent();
        boolean open = survey.status() == SurveyStatus.OPEN
                && draft.opensAt().filter(now::isBefore).isEmpty()
                && draft.closesAt().filter(at -> !now.isBefore(at)).isEmpty();
        return open || late
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Kind.CONFLICT,
                        "studies.survey-not-open",
                        Map.of("status", SurveyGate.json(survey.status()), "who", "analyst")));
    }

    private static Optional<Refusal> taken(ResponseRows.Known here) {
        return Optional.ofNullable(here)
                .map(one -> new Refusal(Kind.CONFLICT, "studies.instance-taken", Map.of("instance", one.instance())));
    }

    private Optional<Refusal> foreign(Accepted accepted) {
        boolean unknown = !accepted.unit().isEmpty()
                && units.filter(all -> !all.contains(accepted.unit())).isPresent();
        return unknown
                ? Optional.of(new InvalidInput(Fault.at("/unit", "studies.response.unknown-unit")))
                : Optional.empty();
    }

    private Optional<Refusal> full(Accepted accepted) {
        Optional<Quota> full = accepted.complete()
                ? quotas.full(Optional.of(accepted.checked().answers()), Optional.empty())
                : Optional.empty();
        return full.map(Intake::quotaFull);
    }

    static Refusal quotaFull(Quota quota) {
        return new Refusal(
                Kind.CONFLICT,
                "studies.quota-full",
                Map.of("variable", quota.variable(), "value", quota.value(), "most", quota.most()),
                List.of(Fault.at("/answers/" + quota.variable(), "studies.response.quota-full", "most", quota.most())));
    }

    private Optional<String> sample() {
        return survey.sample().flatMap(number -> manager.createQuery(
                        "SELECT s.id FROM SampleEntity s WHERE s.study = :study AND s.number = :number", String.class)
                .setParameter("study", survey.study())
                .setParameter("number", number)
                .getResultStream()
                .findFirst());
    }
}
