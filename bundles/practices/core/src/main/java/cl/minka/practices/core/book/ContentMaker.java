package cl.minka.practices.core.book;

import cl.minka.contest.Category;
import cl.minka.contest.ContestDefinition;
import cl.minka.contest.Results;
import cl.minka.contest.Selection;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Slice;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.Practice;
import cl.minka.practices.Practices;
import cl.minka.practices.book.Book;
import cl.minka.practices.book.BookPlan;
import cl.minka.practices.core.book.BookContent.Chapter;
import cl.minka.practices.core.book.BookContent.Honour;
import cl.minka.practices.core.book.BookContent.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings together what a book tells: results, texts of editors, and of sheets what anybody may read. */
final class ContentMaker {
    private static final int MOST = 500;
    private static final Caller ANYBODY = Caller.anonymous("book");

    private final Practices practices;
    private final Municipalities municipalities;

    ContentMaker(Practices practices, Municipalities municipalities) {
        this.practices = practices;
        this.municipalities = municipalities;
    }

    /** @param issue 0 for a draft */
    BookContent content(Edition edition, Book book, int issue, Instant at, String pictures) {
        ContestDefinition contest = edition.contest().definition();
        BookPlan plan = book.plan();
        Results results = edition.results();
        return new BookContent(
                contest.id(),
                contest.title(),
                issue,
                at,
                plan.title().orElse(contest.title()),
                plan.year().orElseGet(() -> Words.year(results.publishedAt())),
                plan.publisher().orElseGet(() -> publisher(contest.organizer())),
                plan,
                results.presented(),
                results.admitted(),
                results.scores(),
                results.positions(),
                chapters(contest, results, plan),
                pictures);
    }

    private String publisher(String organizer) {
        return municipalities
                .find(organizer)
                .map(found -> Words.of("publisher.municipality", found.name()))
                .orElseGet(() -> Words.of("publisher.amuch"));
    }

    private List<Chapter> chapters(ContestDefinition contest, Results results, BookPlan plan) {
        Map<String, Honour> honours = honours(contest, results);
        Map<String, Practice> sheets = sheets(contest.id(), plan);
        Map<String, Practice> byInitiative = sheets.values().stream()
                .filter(practice -> origin(practice, contest.id()).isPresent())
                .collect(Collectors.toMap(
                        practice -> origin(practice, contest.id()).orElseThrow(), Function.identity(), (a, b) -> a));
        List<Chapter> chapters = new ArrayList<>();
        for (BookPlan.Chapter wanted : plan.chapters()) {
            Optional<Practice> named = wanted.practice().map(sheets::get);
            String initiative = wanted.initiative()
                    .or(() -> named.flatMap(practice -> origin(practice, contest.id())))
                    .orElse("");
            Honour honour = honours.remove(initiative);
            if (honour != null) {
                Optional<Practice> sheet = named.filter(practice -> belongs(practice, honour, contest.id()))
                        .or(() -> Optional.ofNullable(byInitiative.get(initiative)));
                chapters.add(chapter(honour, sheet, wanted));
            }
        }
        BookPlan.Chapter plain =
                new BookPlan.Chapter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        honours.values()
                .forEach(honour -> chapters.add(
                        chapter(honour, Optional.ofNullable(byInitiative.get(honour.initiative())), plain)));
        return chapters.stream()
                .sorted(Comparator.comparing(chapter -> !chapter.honour().winner()))
                .toList();
    }

    /** A sheet is that of an honour when it comes from it, or says nothing of where it comes from and is of the same municipality. */
    private static boolean belongs(Practice practice, Honour honour, String contest) {
        return practice.origin().isPresent()
                ? origin(practice, contest).filter(honour.initiative()::equals).isPresent()
                : !honour.places().isEmpty()
                        && honour.places().get(0).cut().equals(practice.sheet().municipality());
    }

    private static Optional<String> origin(Practice practice, String contest) {
        return practice.origin()
                .filter(origin -> origin.contest().equals(contest))
                .map(Practice.Origin::initiative);
    }

    private static Chapter chapter(Honour honour, Optional<Practice> practice, BookPlan.Chapter wanted) {
        return new Chapter(
                honour,
                practice.map(Practice::id).orElse(""),
                practice.map(Practice::sheet),
                practice.map(Practice::adoptions).orElse(0),
                wanted.title()
                        .or(() -> practice.map(found -> found.sheet().title()))
                        .orElse(honour.title()),
                wanted.introduction(),
                wanted.pictures());
    }

    /** The public sheets that come from the contest, and those that the plan names, by id. */
    private Map<String, Practice> sheets(String contest, BookPlan plan) {
        Practices.Filter none = Practices.Filter.none();
        Practices.Filter ofContest = new Practices.Filter(
                none.topic(),
                none.region(),
                none.municipality(),
                Optional.of(contest),
                none.status(),
                none.evidence(),
                none.cost());
        Map<String, Practice> sheets = new LinkedHashMap<>();
        practices
                .list(ANYBODY, ofContest, Slice.first(MOST))
                .items()
                .forEach(practice -> sheets.put(practice.id(), practice));
        List<String> named = plan.chapters().stream()
                .flatMap(chapter -> chapter.practice().stream())
                .filter(id -> !sheets.containsKey(id))
                .toList();
        sheets.putAll(practices.byId(ANYBODY, named));
        return sheets;
    }

    /** By initiative: winners by category, then mentions. */
    private Map<String, Honour> honours(ContestDefinition contest, Results results) {
        List<String> order = contest.categories().stream().map(Category::id).toList();
        Map<String, String> names =
                contest.categories().stream().collect(Collectors.toMap(Category::id, Category::name));
        Map<String, Honour> honours = new LinkedHashMap<>();
        for (boolean winner : new boolean[] {true, false}) {
            (winner ? results.winners() : results.mentions())
                    .stream()
                            .sorted(Comparator.comparingInt((Selection.Item item) -> order.indexOf(item.category())))
                            .forEach(item -> honours.put(
                                    item.initiative(),
                                    honour(
                                            item,
                                            winner,
                                            names.getOrDefault(item.category(), item.category()),
                                            results)));
        }
        return honours;
    }

    private Honour honour(Selection.Item item, boolean winner, String category, Results results) {
        return new Honour(
                item.initiative(),
                item.title(),
                winner,
                category,
                item.municipalities().stream().map(this::place).toList(),
                results.positions() ? item.position() : 0,
                results.scores() ? item.finalScore() : 0);
    }

    private Place place(String cut) {
        return municipalities
                .find(cut)
                .map(found -> new Place(cut, found.name(), found.region().name()))
                .orElseGet(() -> new Place(cut, cut, ""));
    }
}
