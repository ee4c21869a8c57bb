package cl.minka.kernel.core.notice;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Cursor;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.core.persistence.Condition;
import cl.minka.kernel.core.persistence.Database;
import cl.minka.kernel.core.persistence.DatabaseFailure;
import cl.minka.kernel.core.persistence.JsonText;
import cl.minka.kernel.core.persistence.Sql;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.journal.Journal;
import cl.minka.kernel.notice.Inbox;
import cl.minka.kernel.notice.NoticeChoice;
import cl.minka.kernel.notice.NoticeKind;
import cl.minka.kernel.notice.NoticePreferences;
import cl.minka.kernel.notice.PostedNotice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A person's own notices and choices. */
@Component(service = Inbox.class)
public final class NoticeInbox implements Inbox {
    private static final NewestFirst LIST = new NewestFirst("notice", "posted_at");

    private final Database database;
    private final Journal journal;
    private final KindBook kinds;

    @Activate
    public NoticeInbox(@Reference Database database, @Reference Journal journal, @Reference KindBook kinds) {
        this.database = database;
        this.journal = journal;
        this.kinds = kinds;
    }

    @Override
    public Page<PostedNotice> list(Caller caller, Slice slice) {
        permit(caller);
        return database.read(sql -> LIST.page(
                sql,
                new Condition().and("account = ?", caller.account()),
                slice,
                NoticeRows::read,
                notice -> Cursor.of(Long.toString(notice.postedAt().toEpochMilli()), notice.id())));
    }

    @Override
    public NoticePreferences preferences(Caller caller) {
        permit(caller);
        return database.read(sql -> PreferenceRows.of(sql, caller.account()));
    }

    @Override
    public List<NoticeKind> kinds() {
        return kinds.all();
    }

    @Override
    public NoticePreferences prefer(
            Caller caller, String language, Map<String, NoticeChoice> wanted, Expected expected) {
        permit(caller);
        try {
            return database.transaction(connection -> {
                Sql sql = Sql.on(connection);
                NoticePreferences current = PreferenceRows.of(sql, caller.account());
                expected.check(current.version());
                check(language, wanted);
                NoticePreferences next = new NoticePreferences(language, wanted, current.version() + 1);
                if (!PreferenceRows.store(sql, caller.account(), next)) {
                    throw stale();
                }
                journal.write(connection, caller, List.of(change(caller, next)), next);
                return next;
            });
        } catch (DatabaseFailure e) {
            throw DatabaseFailure.isDuplicate(e) ? stale() : e;
        }
    }

    private void check(String language, Map<String, NoticeChoice> wanted) {
        List<Fault> faults = new ArrayList<>();
        if (!Set.of("es", "en").contains(language)) {
            faults.add(Fault.at("/language", "kernel.not-one-of", "allowed", "es, en"));
        }
        wanted.forEach((key, choice) -> {
            Optional<NoticeKind> kind =
                    kinds.all().stream().filter(each -> each.key().equals(key)).findFirst();
            if (kind.isEmpty()) {
                faults.add(Fault.at("/kinds", "kernel.notice-kind-unknown"));
            } else if (kind.get().mandatory() && choice == NoticeChoice.NONE) {
                faults.add(Fault.at("/kinds", "kernel.notice-kind-mandatory", "kind", key));
            }
        });
        InvalidInput.throwIfAny(faults);
    }

    private static Change change(Caller caller, NoticePreferences next) {
        return Change.of("kernel.notice-preferences-changed", "users/#" + caller.account() + "/notice-preferences", "")
                .fields(Set.of("language", "kinds"))
                .state(JsonText.write(Map.of("language", next.language(), "kinds", next.kinds())));
    }

    private static Refusal stale() {
        return new Refusal(Kind.STALE, "kernel.stale");
    }

    private static void permit(Caller caller) {
        if (caller.isAnonymous() || caller.isSystem()) {
            throw new Refusal(Kind.UNAUTHENTICATED, "kernel.unauthenticated");
        }
    }
}
