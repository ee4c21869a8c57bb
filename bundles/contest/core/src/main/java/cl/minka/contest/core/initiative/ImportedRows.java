package cl.minka.contest.core.initiative;

import cl.minka.contest.BlindTwin;
import cl.minka.contest.InitiativeDraft;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.core.initiative.InitiativeImport.Fate;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestNumbers;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.kernel.jpa.RandomIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;

/** Stores the lines of an import: what is there already is read in one statement, what is new is written in batches. */
final class ImportedRows {
    private final EntityManager manager;
    private final ContestEntity contest;
    private final long account;
    private final Instant now;
    private final Map<String, InitiativeEntity> known;
    private final Set<String> codes;
    private final ContestNumbers numbers;
    private final List<InitiativeEntity> fresh = new ArrayList<>();
    private final List<InitiativeEntity> moved = new ArrayList<>();
    private final List<String> stale = new ArrayList<>();

    ImportedRows(EntityManager manager, ContestEntity contest, long account, Instant now) {
        this.manager = manager;
        this.contest = contest;
        this.account = account;
        this.now = now;
        this.known = InitiativeStore.byExternalId(manager, contest.id());
        this.codes = InitiativeStore.codes(manager, contest.id());
        this.numbers = ContestNumbers.submissions(manager, contest);
    }

    Fate store(ImportedInitiative row) {
        InitiativeEntity present = known.get(row.externalId());
        if (present == null) {
            InitiativeEntity created = new InitiativeEntity(contest.id(), freeCode(), account, now);
            write(created, row, row.draft());
            fresh.add(created);
            return Fate.CREATED;
        }
        if (InitiativeImport.isSame(present, row)) {
            return Fate.UNCHANGED;
        }
        List<String> places = present.municipalities();
        write(present, row, InitiativeImport.merged(present.draft(), row.draft()));
        if (!places.equals(present.municipalities())) {
            moved.add(present);
        }
        if (present.blindState() == BlindTwin.State.CLEARED) {
            stale.add(present.id());
        }
        return Fate.UPDATED;
    }

    void finish() {
        numbers.keep();
        manager.flush();
        InitiativeStore.insert(manager, fresh);
        InitiativeStore.municipalities(manager, moved);
        InitiativeStore.blindState(manager, stale, BlindTwin.State.STALE);
    }

    private void write(InitiativeEntity initiative, ImportedInitiative row, InitiativeDraft draft) {
        initiative.write(draft, row.region(), now);
        if (row.status() != InitiativeStatus.DRAFT) {
            String sha256 = SubmittedForm.sha256(initiative.id(), contest.id(), draft, List.of());
            if (initiative.number() == 0) {
                initiative.submit(numbers.next(), sha256, contest.rulesVersion(), now);
            } else {
                initiative.cured(sha256, contest.rulesVersion(), now);
            }
        }
        if (initiative.status() != row.status()) {
            initiative.move(row.status(), now);
        }
    }

    private String freeCode() {
        String code = RandomIds.code();
        while (!codes.add(code)) {
            code = RandomIds.code();
        }
        return code;
    }
}
