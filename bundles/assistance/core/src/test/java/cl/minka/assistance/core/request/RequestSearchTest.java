package cl.minka.assistance.core.request;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.assistance.Request;
import cl.minka.assistance.Requests.Filter;
import cl.minka.assistance.core.Databases;
import cl.minka.assistance.core.World;
import cl.minka.kernel.Cursor;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Words that some requests have and words that more than a thousand have, beside what else is asked for. */
@RunWith(Parameterized.class)
public class RequestSearchTest {
    private static final int ROWS = 6_000;
    private static final List<String> NOTHING = List.of("per urgencia", "de", "***");
    private static final Comparator<Request> NEWEST =
            Comparator.comparing(Request::createdAt).thenComparing(Request::id).reversed();

    private final Databases database;
    private World world;
    private List<Request> all;

    /** As the database sorts them. */
    private List<String> titlesUp;

    private List<String> titlesDown;

    public RequestSearchTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void fill() throws SQLException {
        world = new World(database);
        new RequestRows(world, ROWS).fill(database);
        all = read(filter(null, null, null), List.of());
        titlesUp = ids(
                read(filter(null, null, null), byTitle(false, Optional.empty()).sort()));
        titlesDown = ids(
                read(filter(null, null, null), byTitle(true, Optional.empty()).sort()));
        assertEquals(ROWS, all.size());
        assertEquals(
                "an empty field asks for nothing",
                OptionalLong.of(ROWS),
                world.requests
                        .list(world.adviser, filter(null, null, " "), Slice.first(1))
                        .total());
    }

    @Test
    public void theSameIsFoundAsByLookingAtEachRequest() {
        for (String words : List.of(
                "ordenanza", "orden", "ordenanza de ruido", "per", "de", "***", "ordenanza 59", "per urgencia")) {
            long found = check(words, null, null);
            assertTrue(words + ": " + found, found != 0 == !NOTHING.contains(words));
            check(words, true, null);
            check(words, false, null);
            check(words, null, "obras");
            check(words, true, "obras");
            checkTitles(words, null, null);
            checkTitles(words, true, null);
            checkTitles(words, false, null);
            checkTitles(words, null, "obras");
        }
    }

    /** What has a new title is found where that stands. */
    @Test
    public void wordsFollowTheTitle() {
        Filter filter = filter(true, null, "ordenanza");
        Slice first = byTitle(false, Optional.empty());
        Request one = world.requests.list(world.adviser, filter, first).items().get(0);
        world.requests.put(
                world.adviser,
                one.id(),
                World.draft("Zona de ordenanza", one.draft().topic())
                        .of(one.draft().municipality()),
                Expected.anyVersion());
        assertEquals(
                false,
                ids(world.requests.list(world.adviser, filter, first).items()).contains(one.id()));
        assertEquals(
                one.id(),
                ids(world.requests
                                .list(world.adviser, filter(null, null, "ordenanza"), byTitle(true, Optional.empty()))
                                .items())
                        .get(0));
    }

    private void checkTitles(String words, Boolean open, String topic) {
        Filter filter = filter(open, topic, words);
        for (boolean descending : new boolean[] {false, true}) {
            Set<String> fitting = expected(words, open, topic).map(Request::id).collect(Collectors.toSet());
            List<String> expected = (descending ? titlesDown : titlesUp)
                    .stream().filter(fitting::contains).limit(21).toList();
            List<String> found = new ArrayList<>();
            Optional<Cursor> after = Optional.empty();
            for (int n = 0; n < 3; n++) {
                Page<Request> page = world.requests.list(world.adviser, filter, byTitle(descending, after));
                found.addAll(ids(page.items()));
                after = page.next().map(Cursor::decode);
                if (after.isEmpty()) {
                    break;
                }
            }
            assertEquals(words + " " + open + " " + topic + " " + descending, expected, found);
        }
    }

    private static Slice byTitle(boolean descending, Optional<Cursor> after) {
        return new Slice(7, after, List.of(new Slice.Sort("title", descending)), false);
    }

    /** @return how many were found */
    private long check(String words, Boolean open, String topic) {
        Filter filter = filter(open, topic, words);
        List<Request> expected = expected(words, open, topic).sorted(NEWEST).toList();
        Page<Request> page = world.requests.list(world.adviser, filter, Slice.first(7));
        String what = words + " " + open + " " + topic;
        assertEquals(what, OptionalLong.of(expected.size()), page.total());
        assertEquals(what, ids(expected.stream().limit(7).toList()), ids(page.items()));
        page.next().map(Cursor::decode).ifPresent(after -> {
            Page<Request> second =
                    world.requests.list(world.adviser, filter, new Slice(7, Optional.of(after), List.of(), false));
            assertEquals(what, OptionalLong.of(expected.size()), second.total());
            assertEquals(what, ids(expected.stream().skip(7).limit(7).toList()), ids(second.items()));
        });
        return expected.size();
    }

    private Stream<Request> expected(String words, Boolean open, String topic) {
        return all.stream()
                .filter(has(words))
                .filter(one -> open == null || one.status().isOpen() == open)
                .filter(one -> topic == null || one.draft().topic().equals(topic));
    }

    /** Words of fewer than three letters and those that nobody looks for are left out; where nothing else is asked for nothing is found. */
    private static Predicate<Request> has(String words) {
        List<String> searched = List.of(words.split(" ")).stream()
                .filter(word -> word.length() > 2 && !word.equals("***"))
                .toList();
        return request -> !searched.isEmpty()
                && searched.stream()
                        .allMatch(word -> (" " + plain(request.draft().title())).contains(" " + root(word)));
    }

    private static String root(String word) {
        return word.replaceFirst("[aeo]$", "");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    private List<Request> read(Filter filter, List<Slice.Sort> sort) {
        List<Request> found = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        do {
            Page<Request> page = world.requests.list(world.adviser, filter, new Slice(500, after, sort, false));
            found.addAll(page.items());
            after = page.next().map(Cursor::decode);
        } while (after.isPresent() && found.size() <= ROWS);
        return found;
    }

    private static List<String> ids(List<Request> requests) {
        return requests.stream().map(Request::id).toList();
    }

    private static Filter filter(Boolean open, String topic, String words) {
        return new Filter(
                Optional.empty(),
                Optional.ofNullable(open),
                Optional.ofNullable(topic),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(words));
    }
}
