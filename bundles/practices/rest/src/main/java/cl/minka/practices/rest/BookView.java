package cl.minka.practices.rest;

import cl.minka.practices.book.Book;
import cl.minka.practices.book.BookPlan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The editorial part of a book. */
public record BookView(
        String contest,
        Optional<String> title,
        Optional<String> subtitle,
        Optional<Integer> year,
        Optional<String> publisher,
        Optional<String> isbn,
        List<String> editors,
        Optional<String> dedication,
        Optional<String> license,
        List<BookPlan.Text> frontMatter,
        List<BookPlan.Text> introductions,
        List<BookPlan.Text> studies,
        List<BookPlan.Chapter> chapters,
        List<BookPlan.Text> backMatter,
        Optional<Instant> changedAt) {
    static BookView of(Book book) {
        BookPlan plan = book.plan();
        return new BookView(
                book.contest(),
                plan.title(),
                plan.subtitle(),
                plan.year(),
                plan.publisher(),
                plan.isbn(),
                plan.editors(),
                plan.dedication(),
                plan.license(),
                plan.frontMatter(),
                plan.introductions(),
                plan.studies(),
                plan.chapters(),
                plan.backMatter(),
                book.changedAt());
    }
}
