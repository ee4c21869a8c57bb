package cl.minka.practices.core.book;

import cl.minka.contest.Contest;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.paper.PagePrinter;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.Practices;
import cl.minka.practices.book.Book;
import cl.minka.practices.book.BookFormat;
import cl.minka.practices.book.BookIssue;
import cl.minka.practices.book.BookPlan;
import cl.minka.practices.book.Books;
import cl.minka.practices.book.PrintedFile;
import cl.minka.practices.core.file.FileStore;
import cl.minka.practices.core.persistence.PracticeTransactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the books of editions, and has them made. */
@Component(service = Books.class)
public final class BookManager implements Books {
    private final PracticeTransactions transactions;
    private final ContestLink contests;
    private final PictureShelf shelf;
    private final ContentMaker maker;
    private final BookPrinter printer;
    private final Clock clock;

    @Activate
    public BookManager(
            @Reference PracticeTransactions transactions,
            @Reference ContestLink contests,
            @Reference Practices practices,
            @Reference Municipalities municipalities,
            @Reference FileStore files,
            @Reference PagePrinter press,
            @Reference Renditions renditions,
            @Reference ChartDesk charts,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.contests = contests;
        this.shelf = new PictureShelf(files);
        this.maker = new ContentMaker(practices, municipalities);
        this.printer = new BookPrinter(press, shelf, renditions, charts);
        this.clock = clock;
    }

    @Override
    public Book get(Caller caller, String contest) {
        contests.organized(caller, contest);
        return stored(contest);
    }

    private Book stored(String contest) {
        return transactions.read(manager -> Optional.ofNullable(manager.find(BookEntity.class, contest))
                .map(BookEntity::toRecord)
                .orElseGet(() -> new Book(contest, BookPlan.empty(), Optional.empty(), 0)));
    }

    @Override
    public Book put(Caller caller, String contest, BookPlan plan, Expected expected) {
        Contest organized = contests.organized(caller, contest);
        return transactions.change(caller, manager -> {
            BookEntity present = manager.find(BookEntity.class, contest);
            if (present != null || expected.stated()) {
                expected.check(present == null ? 0 : present.version());
            }
            InvalidInput.throwIfAny(new PlanCheck().faults(plan));
            BookEntity book = present == null ? new BookEntity(contest) : present;
            book.write(plan, Times.now(clock));
            if (present == null) {
                manager.persist(book);
            }
            manager.flush();
            return Done.of(book.toRecord(), told("book-changed", organized));
        });
    }

    @Override
    public List<BookIssue> issues(Caller caller, String contest) {
        contests.published(caller, contest);
        return transactions.read(manager ->
                all(manager, contest).stream().map(IssueEntity::toRecord).toList());
    }

    @Override
    public BookIssue issue(Caller caller, String contest) {
        Contest organized = contests.organized(caller, contest);
        Edition edition = contests.published(caller, contest);
        Book book = stored(contest);
        Instant now = Times.now(clock);
        int number = transactions.read(manager -> all(manager, contest).size()) + 1;
        String pictures = PictureShelf.issue(contest, number);
        BookContent content = maker.content(edition, book, number, now, pictures);
        shelf.freeze(caller, PictureShelf.draft(contest), pictures);
        return transactions.change(caller, manager -> {
            IssueEntity issue = new IssueEntity(content, now);
            manager.persist(issue);
            manager.flush();
            return Done.of(issue.toRecord(), told("book-issued", organized).state(issue.sha256()));
        });
    }

    @Override
    public PrintedFile file(Caller caller, String contest, Optional<Integer> issue, BookFormat format) {
        Edition edition = contests.published(caller, contest);
        Optional<BookContent> frozen = transactions
                .read(manager -> issue.map(number -> Optional.ofNullable(
                                manager.find(IssueEntity.class, new IssueEntity.Key(contest, number))))
                        .orElseGet(() -> latest(manager, contest)))
                .map(IssueEntity::content);
        if (issue.isPresent() && frozen.isEmpty()) {
            throw new Refusal(Kind.NOT_FOUND, "practices.book-issue-not-found");
        }
        return printer.book(frozen.orElseGet(() -> draft(edition)), format);
    }

    @Override
    public PrintedFile preview(Caller caller, String contest, int chapter, BookFormat format) {
        BookContent draft = draft(contests.decided(caller, contest));
        if (chapter < 1 || chapter > draft.chapters().size()) {
            throw new Refusal(Kind.NOT_FOUND, "practices.chapter-not-found");
        }
        return printer.chapter(draft, chapter, format);
    }

    private BookContent draft(Edition edition) {
        String contest = edition.contest().id();
        Book book = stored(contest);
        Instant published = edition.results().publishedAt();
        Instant at = book.changedAt().filter(published::isBefore).orElse(published);
        return maker.content(edition, book, 0, at, PictureShelf.draft(contest));
    }

    private static List<IssueEntity> all(EntityManager manager, String contest) {
        return manager.createQuery(
                        "SELECT i FROM IssueEntity i WHERE i.contest = :contest ORDER BY i.number", IssueEntity.class)
                .setParameter("contest", contest)
                .getResultList();
    }

    private static Optional<IssueEntity> latest(EntityManager manager, String contest) {
        return manager.createQuery(
                        "SELECT i FROM IssueEntity i WHERE i.contest = :contest ORDER BY i.number DESC",
                        IssueEntity.class)
                .setParameter("contest", contest)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static Change told(String fact, Contest contest) {
        return Change.of("practices." + fact, "contests/" + contest.id() + "/book", contest.organizer());
    }
}
