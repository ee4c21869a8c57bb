package cl.minka.assistance.core;

import cl.minka.assistance.Channel;
import cl.minka.assistance.Priority;
import cl.minka.assistance.RequestDraft;
import cl.minka.assistance.core.persistence.AssistanceTransactions;
import cl.minka.assistance.core.request.RequestManager;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.jpa.RecordedJournal;
import cl.minka.kernel.jpa.SetClock;
import cl.minka.kernel.jpa.SomeAccounts;
import cl.minka.kernel.jpa.SomeMunicipalities;
import java.util.List;

/** Assistance on one database, with people who ask and who answer. */
public final class World {
    public final RecordedJournal journal = new RecordedJournal();
    public final SetClock clock = new SetClock();
    public final SomeAccounts accounts = new SomeAccounts();
    public final SomeMunicipalities municipalities = new SomeMunicipalities();
    public final AssistanceTransactions transactions;
    public final RequestManager requests;

    public final Caller organizer = accounts.caller("organizadora", Grant.of(Role.ORGANIZER, "amuch"));
    public final Caller adviser = accounts.caller("asesora", Grant.of(Role.ADVISER, "amuch"));
    public final Caller local = accounts.caller("asesor-12401", Grant.of(Role.ADVISER, "12401"));
    public final Caller valparaiso = accounts.caller("municipio-05101", Grant.of(Role.MUNICIPALITY, "05101"));
    public final Caller natales = accounts.caller("municipio-12401", Grant.of(Role.MUNICIPALITY, "12401"));
    public final Caller otherOrganizer = accounts.caller("organiza-05101", Grant.of(Role.ORGANIZER, "05101"));

    public World(Databases database) {
        database.clear();
        transactions = AssistanceTransactions.on(database.factory(), journal);
        requests = new RequestManager(transactions, municipalities, accounts, clock);
    }

    /** What a municipality writes. */
    public static RequestDraft draft(String title, String topic) {
        return new RequestDraft("", title, "", topic, Priority.NORMAL, Channel.PLATFORM, List.of());
    }
}
