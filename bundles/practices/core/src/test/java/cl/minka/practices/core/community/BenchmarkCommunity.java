package cl.minka.practices.core.community;

import cl.minka.kernel.Cursor;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.practices.community.CommunityPosts.Filter;
import cl.minka.practices.community.CommunitySheet.Admission;
import cl.minka.practices.community.CommunitySheet.Readers;
import cl.minka.practices.core.Databases;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.junit.Test;

/** Pages of a community with 100,000 posts in 5,000 threads: run by its name, {@code -Dtest=BenchmarkCommunity}. */
public class BenchmarkCommunity {
    private static final int POSTS = 100_000;
    private static final int THREADS = 5_000;
    private static final Filter ROOTS = new Filter(Optional.empty(), true, false);
    private static final String INSERT = "INSERT INTO community_post (id, community, thread, parent, depth, account,"
            + " municipality, title, body, format, attachments, state, reason, pinned, closed, open_reports, replies,"
            + " created_at, edited_at, last_at, version) VALUES (?, ?, ?, ?, ?, ?, '05101', '', ?, 'PLAIN', '[]',"
            + " 'VISIBLE', '', ?, 0, 0, ?, ?, 0, ?, 1)";

    private CommunityWorld all;
    private String id;

    @Test
    public void measure() throws SQLException {
        Databases database = Databases.valueOf(System.getProperty("database", "DERBY"));
        all = new CommunityWorld(database);
        id = all.founded(Admission.FREELY, Readers.MEMBERS).id();
        all.communities.putMember(all.world.temuco, id, "09101", Optional.empty(), Expected.nothing());
        fill(database, id, all.world.temuco.account());
        Slice page = Slice.first(50);
        time("newest", () -> listed(Filter.none(), page));
        String deep = all.posts
                .list(all.world.temuco, id, Filter.none(), Slice.first(50_000))
                .next()
                .orElseThrow();
        Slice middle = new Slice(50, Optional.of(Cursor.decode(deep)), List.of(), false);
        time("page 1,001", () -> listed(Filter.none(), middle));
        time("threads", () -> listed(ROOTS, page));
        Slice last = new Slice(50, Optional.empty(), List.of(new Slice.Sort("lastAt", true)), false);
        time("threads by last", () -> listed(ROOTS, last));
        time("pinned", () -> listed(new Filter(Optional.empty(), false, true), page));
        time("one thread", () -> listed(new Filter(Optional.of(name(17)), false, false), page));
        time(
                "the sheet",
                () -> all.communities.get(all.world.temuco, id).members().size());
        time("writing", () -> all.posts
                .write(all.world.temuco, id, CommunityWorld.answer(name(17), "Respuesta"))
                .replies());
    }

    private int listed(Filter filter, Slice slice) {
        return all.posts.list(all.world.temuco, id, filter, slice).items().size();
    }

    private static void fill(Databases database, String community, long account) throws SQLException {
        try (Connection connection = database.source().getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            for (int n = 0; n < POSTS; n++) {
                boolean begins = n < THREADS;
                long at = 1_800_000_000_000L + n * 1_000L;
                insert.setString(1, name(n));
                insert.setString(2, community);
                insert.setString(3, name(n % THREADS));
                insert.setString(4, begins ? "" : name(n % THREADS));
                insert.setInt(5, begins ? 0 : 1);
                insert.setLong(6, account);
                insert.setString(7, ("Mensaje de ejemplo número " + n + ", con unas palabras. ").repeat(5));
                insert.setInt(8, n % 1_000 == 0 && begins ? 1 : 0);
                insert.setInt(9, begins ? POSTS / THREADS - 1 : 0);
                insert.setLong(10, at);
                insert.setLong(11, begins ? at + (POSTS - THREADS) * 1_000L : at);
                insert.addBatch();
                if (n % 1_000 == 999) {
                    insert.executeBatch();
                }
            }
            connection
                    .createStatement()
                    .executeUpdate("UPDATE community SET posts = " + POSTS + ", threads = " + THREADS);
            connection.commit();
            connection
                    .createStatement()
                    .execute(
                            database == Databases.DERBY
                                    ? "CALL SYSCS_UTIL.SYSCS_UPDATE_STATISTICS('APP', 'COMMUNITY_POST', NULL)"
                                    : "ANALYZE community_post");
            connection.commit();
        }
    }

    private static String name(int n) {
        return "p%015d".formatted(n);
    }

    private static void time(String what, IntSupplier work) {
        long[] times = new long[60];
        int found = 0;
        for (int n = 0; n < times.length; n++) {
            long start = System.nanoTime();
            found = work.getAsInt();
            times[n] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        System.out.printf(
                "COMMUNITY %-16s %6d, median %6.1f ms, 95 %% %6.1f ms, worst %6.1f ms%n",
                what, found, times[30] / 1e6, times[56] / 1e6, times[59] / 1e6);
    }
}
