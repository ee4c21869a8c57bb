package cl.minka.practices.core.community;

import cl.minka.kernel.jobs.PeriodicTask;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.notice.Notices;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.time.WorkingDays;
import cl.minka.practices.core.persistence.PracticeTransactions;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells members each week what was new in their communities the week before, in one notice a person. The week is marked in the
 * transaction that posts, so that none is told twice or left out whatever breaks.
 */
@Component(service = PeriodicTask.class)
public final class CommunityDigest implements PeriodicTask {
    private static final int LONGEST = 4_000;

    private final PracticeTransactions transactions;
    private final Spokespeople people;
    private final Notices notices;
    private final Clock clock;

    @Activate
    public CommunityDigest(
            @Reference PracticeTransactions transactions,
            @Reference Accounts accounts,
            @Reference Notices notices,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.people = new Spokespeople(accounts);
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "practices.community-digest";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void run() {
        LocalDate monday = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(1);
        transactions.quietly(manager -> {
            if (manager.find(DigestEntity.class, (int) monday.toEpochDay()) == null) {
                manager.persist(new DigestEntity(monday, Times.now(clock)));
                manager.flush();
                notices.post(PracticeTransactions.connection(manager), digests(manager, monday));
            }
            return null;
        });
    }

    private List<Notice> digests(EntityManager manager, LocalDate monday) {
        Map<String, String> lines = CommunityNews.lines(manager, monday);
        if (lines.isEmpty()) {
            return List.of();
        }
        Map<Long, Set<String>> told = readers(manager, lines);
        List<Notice> digests = new ArrayList<>();
        told.forEach((account, mine) -> digests.add(Notice.to(account, CommunityNoticeKinds.DIGEST)
                .with("from", monday)
                .with("to", monday.plusDays(6))
                .with("news", joined(mine))
                .about("communities", "")
                .once("community-digest/" + monday + "/" + account)));
        return digests;
    }

    /** The lines of each account. */
    private Map<Long, Set<String>> readers(EntityManager manager, Map<String, String> lines) {
        Map<String, Set<String>> byCut = new TreeMap<>();
        CommunityStore.members(manager, List.copyOf(lines.keySet())).forEach((community, members) -> members.stream()
                .filter(one -> one.role() != cl.minka.practices.community.CommunityMember.Role.REQUESTED)
                .forEach(one ->
                        byCut.computeIfAbsent(one.cut(), cut -> new TreeSet<>()).add(lines.get(community))));
        Map<Long, Set<String>> told = new TreeMap<>();
        people.of(byCut.keySet())
                .forEach((cut, accounts) -> accounts.forEach(account ->
                        told.computeIfAbsent(account, id -> new TreeSet<>()).addAll(byCut.get(cut))));
        return told;
    }

    private static String joined(Set<String> lines) {
        String text = String.join("\n", lines);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
