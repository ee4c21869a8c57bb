package cl.minka.practices.core;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.jpa.RecordedJournal;
import cl.minka.kernel.jpa.SetClock;
import cl.minka.kernel.jpa.SomeAccounts;
import cl.minka.kernel.jpa.SomeMunicipalities;
import cl.minka.practices.core.catalogue.PracticeFileManager;
import cl.minka.practices.core.catalogue.PracticeManager;
import cl.minka.practices.core.file.DatabaseFiles;
import cl.minka.practices.core.file.FileStore;
import cl.minka.practices.core.persistence.PracticeTransactions;
import java.util.Set;

/** The catalogue on one database, with people who act in it. */
public final class World {
    public final RecordedJournal journal = new RecordedJournal();
    public final SetClock clock = new SetClock();
    public final SomeAccounts accounts = new SomeAccounts();
    public final SomeMunicipalities municipalities = new SomeMunicipalities();
    public final PracticeTransactions transactions;
    public final FileStore files;
    public final PracticeManager practices;
    public final PracticeFileManager practiceFiles;

    public final Caller admin = accounts.caller("admin", Grant.of(Role.ADMIN));
    public final Caller organizer = accounts.caller("organizadora", Grant.of(Role.ORGANIZER, "amuch"));
    public final Caller valparaiso = accounts.caller("municipio-05101", Grant.of(Role.MUNICIPALITY, "05101"));
    public final Caller temuco = accounts.caller("municipio-09101", Grant.of(Role.MUNICIPALITY, "09101"));
    public final Caller nobody = Caller.anonymous("test");

    public World(Databases database) {
        database.clear();
        transactions = PracticeTransactions.on(database.factory(), journal);
        files = new DatabaseFiles(transactions, clock, 600_000, 1_000_000, 3, Set.of("application/pdf", "text/plain"));
        practices = new PracticeManager(transactions, files, municipalities, clock);
        practiceFiles = new PracticeFileManager(transactions, files);
    }
}
