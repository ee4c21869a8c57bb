package cl.minka.practices.rest;

import cl.minka.kernel.rest.Required;
import cl.minka.practices.book.BookPlan;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;

/** The editorial part of a book as clients write it; what is left out the contest tells. */
@JsonIgnoreProperties({"contest", "changedAt"})
public record BookBody(
        String title,
        String subtitle,
        Integer year,
        String publisher,
        String isbn,
        List<String> editors,
        String dedication,
        String license,
        List<TextBody> frontMatter,
        List<TextBody> introductions,
        List<TextBody> studies,
        List<ChapterBody> chapters,
        List<TextBody> backMatter) {
    BookPlan toPlan() {
        return new BookPlan(
                Optional.ofNullable(title),
                Optional.ofNullable(subtitle),
                Optional.ofNullable(year),
                Optional.ofNullable(publisher),
                Optional.ofNullable(isbn),
                Required.list(editors),
                Optional.ofNullable(dedication),
                Optional.ofNullable(license),
                texts(frontMatter),
                texts(introductions),
                texts(studies),
                Required.list(chapters).stream().map(ChapterBody::toChapter).toList(),
                texts(backMatter));
    }

    private static List<BookPlan.Text> texts(List<TextBody> texts) {
        return Required.list(texts).stream().map(TextBody::toText).toList();
    }

    /** A text in Markdown. */
    public record TextBody(String id, String title, String author, String markdown) {
        BookPlan.Text toText() {
            return new BookPlan.Text(
                    Required.text(id), Required.text(title), Optional.ofNullable(author), Required.text(markdown));
        }
    }

    /** The chapter of a practice that was honoured. */
    public record ChapterBody(
            String practice, String initiative, String title, String introduction, List<PictureBody> pictures) {
        BookPlan.Chapter toChapter() {
            return new BookPlan.Chapter(
                    Optional.ofNullable(practice),
                    Optional.ofNullable(initiative),
                    Optional.ofNullable(title),
                    Optional.ofNullable(introduction),
                    Required.list(pictures).stream().map(PictureBody::toPicture).toList());
        }
    }

    /** A picture of a chapter. */
    public record PictureBody(String name, String caption, String alt) {
        BookPlan.Picture toPicture() {
            return new BookPlan.Picture(Required.text(name), Required.text(caption), Required.text(alt));
        }
    }
}
