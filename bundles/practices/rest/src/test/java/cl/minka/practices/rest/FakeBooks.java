package cl.minka.practices.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.practices.book.Book;
import cl.minka.practices.book.BookFormat;
import cl.minka.practices.book.BookIssue;
import cl.minka.practices.book.BookPictures;
import cl.minka.practices.book.BookPlan;
import cl.minka.practices.book.Books;
import cl.minka.practices.book.PracticePapers;
import cl.minka.practices.book.PrintedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One book, one issue, one picture. */
final class FakeBooks implements Books, BookPictures, PracticePapers {
    private static final Instant NOW = Instant.parse("2027-12-01T12:00:00Z");

    private final FakeJournal journal;
    Book stored = new Book("2027", BookPlan.empty(), Optional.empty(), 0);
    Optional<BookIssue> issued = Optional.empty();
    Optional<Picture> picture = Optional.empty();
    String asked = "";

    FakeBooks(FakeJournal journal) {
        this.journal = journal;
    }

    @Override
    public Book get(Caller caller, String contest) {
        return stored;
    }

    @Override
    public Book put(Caller caller, String contest, BookPlan plan, Expected expected) {
        if (stored.version() > 0) {
            expected.check(stored.version());
        }
        stored = new Book(contest, plan, Optional.of(NOW), stored.version() + 1);
        return stored;
    }

    @Override
    public List<BookIssue> issues(Caller caller, String contest) {
        return issued.stream().toList();
    }

    @Override
    public BookIssue issue(Caller caller, String contest) {
        BookIssue made = new BookIssue(contest, 1, NOW, "ab", 3, 2);
        issued = Optional.of(made);
        journal.write(caller, made);
        return made;
    }

    @Override
    public PrintedFile file(Caller caller, String contest, Optional<Integer> issue, BookFormat format) {
        if (issue.filter(n -> n > 1).isPresent()) {
            throw new Refusal(Kind.NOT_FOUND, "practices.book-issue-not-found");
        }
        asked = contest + ' ' + issue + ' ' + format;
        return printed(format, "libro");
    }

    @Override
    public PrintedFile preview(Caller caller, String contest, int chapter, BookFormat format) {
        asked = contest + ' ' + chapter + ' ' + format;
        return printed(format, "capítulo");
    }

    @Override
    public PrintedFile sheet(Caller caller, String practice) {
        return printed(BookFormat.PDF, "ficha");
    }

    @Override
    public PrintedFile slides(Caller caller, String practice, BookFormat format) {
        return printed(format, "láminas");
    }

    private static PrintedFile printed(BookFormat format, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new PrintedFile(format, "libro-2027." + format.ending(), bytes.length, "cd", out -> out.write(bytes));
    }

    @Override
    public List<Picture> list(Caller caller, String contest) {
        return picture.stream().toList();
    }

    @Override
    public Picture get(Caller caller, String contest, String name) {
        return picture.filter(present -> present.name().equals(name))
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "practices.file-not-found"));
    }

    @Override
    public Picture put(
            Caller caller,
            String contest,
            String name,
            String mediaType,
            long size,
            InputStream content,
            Expected expected)
            throws IOException {
        picture.ifPresent(present -> expected.check(present.version()));
        picture = Optional.of(new Picture(name, mediaType, content.readAllBytes().length, "ef", 1));
        return picture.get();
    }

    @Override
    public void delete(Caller caller, String contest, String name, Expected expected) {
        expected.check(get(caller, contest, name).version());
        picture = Optional.empty();
    }

    @Override
    public void write(Caller caller, String contest, String name, OutputStream out) throws IOException {
        out.write("foto".getBytes(StandardCharsets.UTF_8));
    }
}
