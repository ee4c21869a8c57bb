package cl.minka.kernel.core.notice;

import cl.minka.kernel.core.notice.NoticeRows.Waiting;
import cl.minka.kernel.core.persistence.Database;
import cl.minka.kernel.core.persistence.Sql;
import cl.minka.kernel.notice.Delivery.State;
import cl.minka.kernel.notice.NoticeChoice;
import cl.minka.kernel.notice.NoticeKind;
import cl.minka.kernel.notice.NoticePreferences;
import cl.minka.kernel.time.WorkingDays;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes deliveries of notices, as people chose: one each, or one a day with all that came before eight in the morning. */
final class Planner {
    static final LocalTime DIGEST = LocalTime.of(8, 0);
    private static final int AT_ONCE = 10_000;

    private final Database database;
    private final KindBook kinds;
    private final Clock clock;

    Planner(Database database, KindBook kinds, Clock clock) {
        this.database = database;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** With mail off everything is suppressed: notices are read in the platform, and none comes late when mail is on. */
    void plan(boolean mail) {
        Map<Long, List<Waiting>> digests = new LinkedHashMap<>();
        Map<Long, NoticePreferences> known = new HashMap<>();
        long gathered = lastDigest();
        for (Waiting notice : database.read(sql -> NoticeRows.waiting(sql, AT_ONCE))) {
            NoticePreferences chosen = known.computeIfAbsent(
                    notice.account(), account -> database.read(sql -> PreferenceRows.of(sql, account)));
            NoticeKind kind = kinds.kind(notice.kind());
            NoticeChoice choice = isRefused(notice, kind) ? NoticeChoice.NONE : chosen.of(kind);
            if (!mail) {
                deliver(List.of(notice), State.SUPPRESSED, "mail-off");
            } else if (choice == NoticeChoice.NONE) {
                deliver(List.of(notice), State.SUPPRESSED, "not-wanted");
            } else if (choice == NoticeChoice.IMMEDIATE) {
                deliver(List.of(notice), State.QUEUED, "");
            } else if (notice.postedAt() < gathered) {
                digests.computeIfAbsent(notice.account(), account -> new ArrayList<>())
                        .add(notice);
            }
        }
        digests.values().forEach(notices -> deliver(notices, State.QUEUED, ""));
    }

    private boolean isRefused(Waiting notice, NoticeKind kind) {
        return !kind.mandatory()
                && notice.address()
                        .filter(address ->
                                database.read(sql -> MailRefusalDesk.refuses(sql, AddressDigest.of(address))))
                        .isPresent();
    }

    private void deliver(List<Waiting> notices, State state, String reason) {
        String id = UUID.randomUUID().toString();
        database.transaction(connection -> {
            Sql sql = Sql.on(connection);
            Waiting first = notices.get(0);
            DeliveryRows.insert(
                    sql, id, first.account(), first.address().map(AddressDigest::of), state, reason, clock.millis());
            for (Waiting notice : notices) {
                int taken =
                        sql.update("UPDATE notice SET delivery = ? WHERE id = ? AND delivery = ''", id, notice.id());
                if (taken == 0) {
                    throw new IllegalStateException("another planner was quicker");
                }
            }
            if (state == State.SUPPRESSED) {
                NoticeRows.forget(sql, id);
            }
            return id;
        });
    }

    /** When the last digest was due. */
    private long lastDigest() {
        ZonedDateTime now = clock.instant().atZone(WorkingDays.ZONE);
        ZonedDateTime today = now.with(DIGEST);
        return (today.isAfter(now) ? today.minusDays(1) : today).toInstant().toEpochMilli();
    }
}
