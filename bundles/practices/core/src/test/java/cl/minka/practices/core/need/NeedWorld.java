package cl.minka.practices.core.need;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.jpa.PostedNotices;
import cl.minka.kernel.jpa.RecordedJournal;
import cl.minka.kernel.jpa.SetClock;
import cl.minka.kernel.jpa.SomeAccounts;
import cl.minka.kernel.jpa.SomeMunicipalities;
import cl.minka.practices.core.Databases;
import cl.minka.practices.core.catalogue.PracticeManager;
import cl.minka.practices.core.file.DatabaseFiles;
import cl.minka.practices.core.persistence.PracticeTransactions;
import cl.minka.practices.need.Need;
import cl.minka.practices.need.NeedSheet;
import cl.minka.practices.need.Offer;
import cl.minka.practices.need.OfferDraft;
import cl.minka.practices.need.Urgency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The needs board on one database, with people who act in it. */
public final class NeedWorld {
    public final RecordedJournal journal = new RecordedJournal();
    public final SetClock clock = new SetClock();
    public final SomeAccounts accounts = new SomeAccounts();
    public final SomeMunicipalities municipalities = new SomeMunicipalities();
    public final PostedNotices notices = new PostedNotices();
    public final PracticeTransactions transactions;
    public final PracticeManager practices;
    public final NeedManager needs;
    public final OfferManager offers;
    public final NeedLinks links = new NeedLinkKeeper(clock);

    public final Caller admin = accounts.caller("admin", Grant.of(Role.ADMIN));
    public final Caller organizer = accounts.caller("organizadora", Grant.of(Role.ORGANIZER, "amuch"));
    public final Caller valparaiso = accounts.caller("municipio-05101", Grant.of(Role.MUNICIPALITY, "05101"));
    public final Caller vina = accounts.caller("organiza-05109", Grant.of(Role.ORGANIZER, "05109"));
    public final Caller temuco = accounts.caller("municipio-09101", Grant.of(Role.MUNICIPALITY, "09101"));
    public final Caller arica = accounts.caller("municipio-15101", Grant.of(Role.MUNICIPALITY, "15101"));
    public final Caller evaluator = accounts.caller("evaluador-01", Grant.of(Role.EVALUATOR));
    public final Caller nobody = Caller.anonymous("test");

    public NeedWorld(Databases database) {
        database.clear();
        transactions = PracticeTransactions.on(database.factory(), journal);
        practices = new PracticeManager(
                transactions, new DatabaseFiles(transactions, clock, 1_000, 1_000, 1, Set.of()), municipalities, clock);
        NeedNotices told = new NeedNotices(notices, accounts, municipalities);
        needs = new NeedManager(transactions, practices, told, municipalities, clock);
        offers = new OfferManager(transactions, practices, told, clock);
    }

    /** Somebody's need on a topic, named. */
    public Need asked(Caller caller, String title, String topic) {
        return needs.create(caller, sheet(title, topic, false));
    }

    /** Somebody's need on a topic, anonymous. */
    public Need secret(Caller caller, String title, String topic) {
        return needs.create(caller, sheet(title, topic, true));
    }

    public Offer offered(Caller caller, Need need) {
        return offers.create(
                caller, need.id(), new OfferDraft(Optional.empty(), "Les mostramos cómo.", Optional.empty()));
    }

    public static NeedSheet sheet(String title, String topic, boolean anonymous) {
        return new NeedSheet(
                Optional.empty(),
                title,
                "Faltan recursos y experiencia.",
                topic,
                List.of(),
                Urgency.HIGH,
                "",
                anonymous,
                Optional.empty());
    }
}
