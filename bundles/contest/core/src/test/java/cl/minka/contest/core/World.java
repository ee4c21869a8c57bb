package cl.minka.contest.core;

import cl.minka.contest.Contest;
import cl.minka.contest.ContestDefinition;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Initiative;
import cl.minka.contest.InitiativeDraft;
import cl.minka.contest.core.initiative.InitiativeManager;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.ranking.SomeStrategies;
import cl.minka.contest.core.redaction.BlindViewManager;
import cl.minka.contest.core.redaction.FileDesk;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.jpa.AllAllowed;
import cl.minka.kernel.jpa.RecordedJournal;
import cl.minka.kernel.jpa.SetClock;
import cl.minka.kernel.jpa.SomeAccounts;
import cl.minka.kernel.jpa.SomeMunicipalities;
import cl.minka.kernel.jpa.WeekDays;
import java.util.Optional;

/** The first half of the domain on one database, with people who act in it. */
public final class World {
    public final Databases database;
    public final RecordedJournal journal = new RecordedJournal();
    public final SetClock clock = new SetClock();
    public final SetFacts facts = new SetFacts();
    public final SomeAccounts accounts = new SomeAccounts();
    public final SomeMunicipalities municipalities = new SomeMunicipalities();
    public final ContestTransactions transactions;
    public final ContestManager contests;
    public final InitiativeManager initiatives;
    public final FileDesk files;
    public final BlindViewManager blind;
    public final AutomaticTransitions automatic;

    public final AllAllowed allowed = new AllAllowed();
    public final Caller admin = accounts.caller("admin", Grant.of(Role.ADMIN));
    public final Caller organizer = accounts.caller("organizadora", Grant.of(Role.ORGANIZER, "amuch"));
    public final Caller stranger = accounts.caller("otra", Grant.of(Role.ORGANIZER, "05101"));
    public final Caller valparaiso = accounts.caller("municipio-05101", Grant.of(Role.MUNICIPALITY, "05101"));
    public final Caller temuco = accounts.caller("municipio-09101", Grant.of(Role.MUNICIPALITY, "09101"));

    public World(Databases database) {
        this.database = database;
        database.clear();
        transactions = ContestTransactions.on(database.factory(), journal);
        contests = new ContestManager(transactions, municipalities, facts, SomeStrategies.directory(), allowed, clock);
        initiatives = new InitiativeManager(transactions, municipalities, accounts, new WeekDays(), facts, clock);
        files = new FileDesk(transactions, municipalities, clock);
        blind = new BlindViewManager(
                transactions, municipalities, (manager, caller, contest, one) -> false, files, clock);
        automatic = new AutomaticTransitions(transactions, facts, clock);
    }

    /** A contest with rules. */
    public Contest draft(ContestDefinition definition) {
        contests.create(organizer, definition);
        contests.putRules(organizer, definition.id(), "# Bases", Expected.nothing());
        return contests.get(organizer, definition.id());
    }

    public Contest open(ContestDefinition definition) {
        draft(definition);
        return move(definition.id(), ContestStatus.OPEN);
    }

    public Contest move(String contest, ContestStatus to) {
        return contests.transition(organizer, contest, to, Optional.empty());
    }

    public Initiative submitted(Caller caller, String contest, InitiativeDraft draft) {
        Initiative created = initiatives.create(caller, contest, draft);
        return initiatives.submit(caller, contest, created.id());
    }
}
