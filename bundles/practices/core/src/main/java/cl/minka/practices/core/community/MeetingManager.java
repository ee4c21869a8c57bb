package cl.minka.practices.core.community;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.calendar.Calendars;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.Times;
import cl.minka.practices.community.CommunityMember.Role;
import cl.minka.practices.community.Meeting;
import cl.minka.practices.community.Meetings;
import cl.minka.practices.core.persistence.PracticeTransactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the meetings of communities. */
@Component(service = Meetings.class)
public final class MeetingManager implements Meetings {
    private static final int LINE = 300;
    private static final int MOST = 500;
    private static final Duration KEPT = Duration.ofDays(90);
    private static final Keyset<MeetingEntity> LIST = new Keyset<>(
            MeetingEntity.class,
            Keyset.Key.text("id"),
            MeetingEntity::id,
            Map.of("startsAt", Keyset.Key.whole("startsAt")),
            new Slice.Sort("startsAt", true));

    private final PracticeTransactions transactions;
    private final Calendars calendars;
    private final Clock clock;

    @Activate
    public MeetingManager(
            @Reference PracticeTransactions transactions, @Reference Calendars calendars, @Reference Clock clock) {
        this.transactions = transactions;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public Page<Meeting> list(Caller caller, String community, Slice slice) {
        return transactions.read(manager -> {
            Circle.of(manager, caller, community).readable();
            Conditions conditions = new Conditions().and("e.community = :community", "community", community);
            return LIST.page(manager, conditions, slice).map(MeetingEntity::toRecord);
        });
    }

    @Override
    public Meeting get(Caller caller, String community, String id) {
        return transactions.read(manager -> {
            Circle.of(manager, caller, community).readable();
            return find(manager, community, id).toRecord();
        });
    }

    @Override
    public byte[] calendar(Caller caller, String community, String id) {
        Meeting meeting = get(caller, community, id);
        return calendars.write(MeetingCalendar.of(meeting.sheet().title(), community, List.of(meeting)));
    }

    @Override
    public byte[] calendar(Caller caller, String community) {
        Instant from = clock.instant().minus(KEPT);
        return calendars.write(transactions.read(manager -> {
            Circle circle = Circle.of(manager, caller, community).readable();
            List<Meeting> meetings = manager
                    .createQuery(
                            "SELECT m FROM MeetingEntity m WHERE m.community = :community AND m.startsAt >= :from"
                                    + " ORDER BY m.startsAt DESC, m.id DESC",
                            MeetingEntity.class)
                    .setParameter("community", community)
                    .setParameter("from", from.toEpochMilli())
                    .setMaxResults(MOST)
                    .getResultList()
                    .stream()
                    .map(MeetingEntity::toRecord)
                    .toList();
            return MeetingCalendar.of(circle.community().sheet().title(), community, meetings);
        }));
    }

    @Override
    public Meeting call(Caller caller, String community, Meeting.Sheet sheet) {
        return transactions.change(caller, manager -> {
            Circle circle = Circle.of(manager, caller, community).members().active();
            check(manager, community, sheet);
            MeetingEntity meeting =
                    new MeetingEntity(community, circle.speaker(Optional.empty()), sheet, Times.now(clock));
            manager.persist(meeting);
            manager.flush();
            return Done.of(meeting.toRecord(), told("called", meeting));
        });
    }

    @Override
    public Meeting put(Caller caller, String community, String id, Meeting.Sheet sheet, Expected expected) {
        return transactions.change(caller, manager -> {
            MeetingEntity meeting = changeable(manager, caller, community, id);
            expected.check(meeting.version());
            check(manager, community, sheet);
            meeting.write(sheet, Times.now(clock));
            manager.flush();
            return Done.of(meeting.toRecord(), told("changed", meeting));
        });
    }

    @Override
    public void delete(Caller caller, String community, String id, Expected expected) {
        transactions.change(caller, manager -> {
            MeetingEntity meeting = changeable(manager, caller, community, id);
            expected.check(meeting.version());
            manager.remove(meeting);
            return Done.of(null, told("removed", meeting));
        });
    }

    private static MeetingEntity changeable(EntityManager manager, Caller caller, String community, String id) {
        Circle circle = Circle.of(manager, caller, community).members();
        MeetingEntity meeting = find(manager, community, id);
        if (!circle.moderates() && !circle.member().contains(meeting.municipality())) {
            throw new Forbidden();
        }
        return meeting;
    }

    private static MeetingEntity find(EntityManager manager, String community, String id) {
        MeetingEntity meeting = manager.find(MeetingEntity.class, id);
        if (meeting == null || !meeting.community().equals(community)) {
            throw new Refusal(Kind.NOT_FOUND, "practices.meeting-not-found");
        }
        return meeting;
    }

    private static void check(EntityManager manager, String community, Meeting.Sheet sheet) {
        CommunityCheck check = new CommunityCheck()
                .needed("/title", sheet.title(), CommunityCheck.TITLE)
                .most("/place", sheet.place(), LINE)
                .most("/link", sheet.link(), LINE)
                .most("/agenda", sheet.agenda(), CommunityCheck.PROSE)
                .most("/minutes", sheet.minutes(), CommunityCheck.PROSE);
        if (sheet.link().filter(link -> !link.matches("https?://\\S+")).isPresent()) {
            check.add("/link", "practices.meeting-link");
        }
        if (sheet.endsAt().filter(end -> end.isBefore(sheet.startsAt())).isPresent()) {
            check.add("/endsAt", "practices.ends-before-start");
        }
        Set<String> members = CommunityStore.cuts(manager, community, Set.of(Role.MEMBER, Role.MODERATOR));
        check.faults().addAll(members("/attendance/", sheet.attendance(), members));
        InvalidInput.throwIfAny(check.faults());
    }

    /** Those that are no members, or named twice. */
    static List<Fault> members(String pointer, List<String> named, Set<String> members) {
        List<Fault> faults = new java.util.ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int n = 0; n < named.size(); n++) {
            String cut = named.get(n);
            if (!members.contains(cut)) {
                faults.add(Fault.at(pointer + n, "practices.community-no-member", "cut", cut));
            } else if (!seen.add(cut)) {
                faults.add(Fault.at(pointer + n, "practices.twice", "value", cut));
            }
        }
        return faults;
    }

    private static Change told(String fact, MeetingEntity meeting) {
        String path = "communities/" + meeting.community() + "/meetings/" + meeting.id();
        return Change.of("practices.community-meeting-" + fact, path, meeting.municipality())
                .facts(Map.of("community", meeting.community(), "meeting", meeting.id()));
    }
}
