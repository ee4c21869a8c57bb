package cl.minka.practices.book;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What people write of a book; all of it may be empty, and then the contest tells.
 *
 * @param title else that of the contest
 * @param year of the imprint; else that of the publication of results
 * @param publisher else the organizer of the contest
 * @param isbn of 13 digits
 * @param editors names as they are printed
 * @param license of the texts, in a sentence
 * @param frontMatter before the introductions
 * @param studies chapters about the whole
 * @param chapters those of practices; honoured ones that are not named here follow in the order of the results
 * @param backMatter after the chapters
 */
public record BookPlan(
        Optional<String> title,
        Optional<String> subtitle,
        Optional<Integer> year,
        Optional<String> publisher,
        Optional<String> isbn,
        List<String> editors,
        Optional<String> dedication,
        Optional<String> license,
        List<Text> frontMatter,
        List<Text> introductions,
        List<Text> studies,
        List<Chapter> chapters,
        List<Text> backMatter) {
    public BookPlan {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(subtitle, "subtitle");
        Objects.requireNonNull(year, "year");
        Objects.requireNonNull(publisher, "publisher");
        Objects.requireNonNull(isbn, "isbn");
        editors = List.copyOf(editors);
        Objects.requireNonNull(dedication, "dedication");
        Objects.requireNonNull(license, "license");
        frontMatter = List.copyOf(frontMatter);
        introductions = List.copyOf(introductions);
        studies = List.copyOf(studies);
        chapters = List.copyOf(chapters);
        backMatter = List.copyOf(backMatter);
    }

    /** A book of which nobody wrote anything yet. */
    public static BookPlan empty() {
        return new BookPlan(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * A text of the book.
     *
     * @param id of {@code a-z}, {@code 0-9} and hyphen, once in the book
     * @param author as printed
     * @param markdown CommonMark with tables; pictures by the name of an own picture
     */
    public record Text(String id, String title, Optional<String> author, String markdown) {
        public Text {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(author, "author");
            Objects.requireNonNull(markdown, "markdown");
        }
    }

    /**
     * The chapter of a practice that was honoured.
     *
     * @param practice id of its sheet in the catalogue; at least it or the initiative
     * @param initiative id of what was honoured
     * @param title else that of the sheet
     * @param introduction Markdown
     */
    public record Chapter(
            Optional<String> practice,
            Optional<String> initiative,
            Optional<String> title,
            Optional<String> introduction,
            List<Picture> pictures) {
        public Chapter {
            Objects.requireNonNull(practice, "practice");
            Objects.requireNonNull(initiative, "initiative");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(introduction, "introduction");
            pictures = List.copyOf(pictures);
        }
    }

    /**
     * A picture of a chapter.
     *
     * @param name of an own picture of the book
     * @param alt what it shows, for who does not see it
     */
    public record Picture(String name, String caption, String alt) {
        public Picture {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(caption, "caption");
            Objects.requireNonNull(alt, "alt");
        }
    }
}
