package cl.minka.assistance.core;

import cl.minka.assistance.Channel;
import cl.minka.assistance.Priority;
import cl.minka.assistance.RequestDraft;
import cl.minka.assistance.core.file.AttachmentManager;
import cl.minka.assistance.core.given.HoursManager;
import cl.minka.assistance.core.given.SatisfactionManager;
import cl.minka.assistance.core.knowledge.NoteManager;
import cl.minka.assistance.core.level.CalendarManager;
import cl.minka.assistance.core.level.CalendarShelf;
import cl.minka.assistance.core.level.LevelManager;
import cl.minka.assistance.core.persistence.AssistanceTransactions;
import cl.minka.assistance.core.request.ConversationManager;
import cl.minka.assistance.core.request.LevelWatch;
import cl.minka.assistance.core.request.ProgressManager;
import cl.minka.assistance.core.request.RequestImport;
import cl.minka.assistance.core.request.RequestManager;
import cl.minka.assistance.core.request.RequestNotices;
import cl.minka.assistance.core.request.WorkDesk;
import cl.minka.assistance.core.staff.StaffManager;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.jpa.PostedNotices;
import cl.minka.kernel.jpa.RecordedJournal;
import cl.minka.kernel.jpa.SetClock;
import cl.minka.kernel.jpa.SomeAccounts;
import cl.minka.kernel.jpa.SomeMunicipalities;
import cl.minka.kernel.jpa.WeekDays;
import cl.minka.kernel.time.WorkingDays;
import java.util.List;

/** Assistance on one database, with people who ask and who answer. */
public final class World {
    public final RecordedJournal journal = new RecordedJournal();
    public final SetClock clock = new SetClock();
    public final SomeAccounts accounts = new SomeAccounts();
    public final SomeMunicipalities municipalities = new SomeMunicipalities();
    public final AssistanceTransactions transactions;
    public final PostedNotices notices = new PostedNotices();
    public final WorkDesk desk;
    public final RequestManager requests;
    public final ProgressManager progress;
    public final ConversationManager conversation;
    public final RequestImport history;
    public final LevelManager levels;
    public final CalendarManager calendars;
    public final LevelWatch watch;
    public final StaffManager staff;
    public final NoteManager notes;
    public final HoursManager hours;
    public final SatisfactionManager satisfaction;
    public final AttachmentManager attachments;

    public final Caller organizer = accounts.caller("organizadora", Grant.of(Role.ORGANIZER, "amuch"));
    public final Caller adviser = accounts.caller("asesora", Grant.of(Role.ADVISER, "amuch"));
    public final Caller local = accounts.caller("asesor-12401", Grant.of(Role.ADVISER, "12401"));
    public final Caller valparaiso = accounts.caller("municipio-05101", Grant.of(Role.MUNICIPALITY, "05101"));
    public final Caller natales = accounts.caller("municipio-12401", Grant.of(Role.MUNICIPALITY, "12401"));
    public final Caller otherOrganizer = accounts.caller("organiza-05101", Grant.of(Role.ORGANIZER, "05101"));

    public World(Databases database) {
        this(database, new WeekDays());
    }

    /** With these holidays. */
    public World(Databases database, WorkingDays days) {
        database.clear();
        transactions = AssistanceTransactions.on(database.factory(), journal);
        desk = new WorkDesk(transactions, accounts, new CalendarShelf(days, municipalities), clock);
        RequestNotices told = new RequestNotices(notices, accounts);
        requests = new RequestManager(desk, municipalities);
        progress = new ProgressManager(desk, told);
        conversation = new ConversationManager(desk, told);
        history = new RequestImport(desk, municipalities);
        levels = new LevelManager(transactions);
        staff = new StaffManager(transactions, accounts, clock);
        notes = new NoteManager(transactions, clock);
        hours = new HoursManager(transactions, accounts, clock);
        satisfaction = new SatisfactionManager(transactions, accounts, clock);
        attachments = new AttachmentManager(transactions, accounts, clock);
        watch = new LevelWatch(desk, told);
        calendars = new CalendarManager(transactions, municipalities, watch);
    }

    /** What a municipality writes. */
    public static RequestDraft draft(String title, String topic) {
        return new RequestDraft("", title, "", topic, Priority.NORMAL, Channel.PLATFORM, List.of());
    }
}
