package cl.minka.studies.core.identity;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.kernel.secret.Seals;
import cl.minka.studies.StudyDraft.Part;
import cl.minka.studies.core.identity.Sql.Bound;
import cl.minka.studies.core.persistence.StudyTransactions;
import cl.minka.studies.core.study.StudyEntity;
import cl.minka.studies.core.study.StudyStore;
import cl.minka.studies.result.Identities;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Opens and erases what tells who people are. */
@Component(service = Identities.class)
public final class IdentityManager implements Identities {
    private static final int LONGEST_REASON = 500;
    private static final String NEW_OPENING =
            "INSERT INTO identity_opening (id, study, opened_by, opened_at," + " reason) VALUES (?, ?, ?, ?, ?)";

    private final StudyTransactions transactions;
    private final StudyKeys keys;
    private final Clock clock;
    private final List<PersonTraces> traces;

    @Activate
    public IdentityManager(
            @Reference StudyTransactions transactions,
            @Reference Seals seals,
            @Reference Clock clock,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<PersonTraces> traces) {
        this.transactions = transactions;
        this.keys = new StudyKeys(seals);
        this.clock = clock;
        this.traces = List.copyOf(traces);
    }

    @Override
    public Vault vault(Caller caller, String study) {
        return transactions.read(manager -> {
            Retention retention = Retention.of(manager, StudyStore.own(manager, caller, study));
            Bound sql = Sql.on(manager);
            List<Long> destroyed =
                    sql.list("SELECT destroyed_at FROM identity_key WHERE study = ?", row -> row.getLong(1), study);
            Optional<Instant> erased =
                    destroyed.stream().findFirst().filter(at -> at > 0).map(Instant::ofEpochMilli);
            return new Vault(
                    study,
                    sql.count("SELECT COUNT(DISTINCT response) FROM identity_value WHERE study = ?", study),
                    retention.ended(),
                    retention.days(),
                    erased.isPresent() ? Optional.empty() : retention.until(),
                    erased,
                    openings(sql, study));
        });
    }

    private static List<Opening> openings(Bound sql, String study) {
        return sql.list(
                "SELECT opened_by, opened_at, reason FROM identity_opening WHERE study = ?"
                        + " ORDER BY opened_at DESC, id FETCH FIRST 50 ROWS ONLY",
                row -> new Opening(row.getString(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3)),
                study);
    }

    @Override
    public List<Identity> open(Caller caller, String study, String unit, String reason) {
        return transactions.change(caller, manager -> {
            StudyEntity owner = led(manager, caller, study);
            check(unit, reason);
            Sql.on(manager)
                    .change(NEW_OPENING, RandomIds.opaque(), study, caller.username(), clock.millis(), reason.strip());
            List<Identity> opened = keys.find(manager, study)
                    .map(key -> opened(manager, key, study, unit))
                    .orElse(List.of());
            return Done.of(opened, StudyStore.told("studies.identity-opened", owner));
        });
    }

    private List<Identity> opened(EntityManager manager, byte[] key, String study, String unit) {
        Map<String, Identity> all = new LinkedHashMap<>();
        String sql = "SELECT v.response, v.variable, v.sealed, r.survey, r.instance FROM identity_value v"
                + " JOIN survey_response r ON r.id = v.response WHERE v.study = ? AND r.unit_id = ?"
                + " ORDER BY r.survey, r.place, v.variable";
        Sql.on(manager)
                .list(
                        sql,
                        row -> new String[] {
                            row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)
                        },
                        study,
                        unit)
                .forEach(row -> {
                    Map<String, String> answers = new LinkedHashMap<>();
                    Optional.ofNullable(all.get(row[0])).ifPresent(one -> answers.putAll(one.answers()));
                    answers.put(row[1], keys.open(key, row[0] + "/" + row[1], row[2]));
                    all.put(row[0], new Identity(row[3], row[4], answers));
                });
        return List.copyOf(all.values());
    }

    @Override
    public int erase(Caller caller, String study, String unit, String reason) {
        return transactions.change(caller, manager -> {
            StudyEntity owner = led(manager, caller, study);
            check(unit, reason);
            List<PersonTraces.Row> rows = new ArrayList<>(Sql.on(manager)
                    .list(
                            "SELECT r.id, r.survey FROM survey_response r JOIN survey s ON s.id = r.survey"
                                    + " WHERE s.study = ? AND r.unit_id = ? ORDER BY r.survey, r.place",
                            row -> new PersonTraces.Row(row.getString(1), row.getString(2)),
                            study,
                            unit));
            traces.forEach(one -> one.erase(manager, study, unit, rows));
            return rows.isEmpty()
                    ? Done.of(0)
                    : Done.of(
                            rows.size(),
                            StudyStore.told("studies.respondent-erased", owner)
                                    .facts(Map.of("id", study, "responses", Integer.toString(rows.size()))));
        });
    }

    private static void check(String unit, String reason) {
        List<Fault> faults = new ArrayList<>();
        if (unit.isBlank()) {
            faults.add(Fault.at("/unit", "kernel.required"));
        }
        if (reason.isBlank()) {
            faults.add(Fault.at("/reason", "kernel.required"));
        }
        if (reason.length() > LONGEST_REASON) {
            faults.add(Fault.at("/reason", "studies.too-long", "most", LONGEST_REASON));
        }
        InvalidInput.throwIfAny(faults);
    }

    private static StudyEntity led(EntityManager manager, Caller caller, String study) {
        StudyEntity owner = StudyStore.ownForChange(manager, caller, study);
        boolean leads = owner.draft().team().stream()
                .anyMatch(one -> one.part() == Part.LEAD
                        && one.username().filter(caller.username()::equals).isPresent());
        if (!leads && !caller.isAdmin()) {
            throw new Forbidden();
        }
        return owner;
    }
}
