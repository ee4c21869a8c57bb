package cl.minka.practices.core.book;

import cl.minka.practices.PracticeSheet;
import cl.minka.practices.book.BookPlan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that a book tells, with names instead of codes; an issue keeps it for ever.
 *
 * @param issue 0 for a draft
 * @param at when it became so: of the issue, or of the last change of a draft
 * @param year of the imprint
 * @param publisher name
 * @param plan its texts; its chapters are not read any more
 * @param presented how many initiatives were presented
 * @param pictures where the files of the pictures are, as an owner of the file store
 */
record BookContent(
        String contest,
        String contestTitle,
        int issue,
        Instant at,
        String title,
        int year,
        String publisher,
        BookPlan plan,
        int presented,
        int admitted,
        boolean scores,
        boolean positions,
        List<Chapter> chapters,
        String pictures) {
    BookContent {
        chapters = List.copyOf(chapters);
    }

    /** How often all its practices had been taken over. */
    int adoptions() {
        return chapters.stream().mapToInt(Chapter::adoptions).sum();
    }

    /** The same book, of one chapter. */
    BookContent only(Chapter chapter) {
        return new BookContent(
                contest,
                contestTitle,
                issue,
                at,
                title,
                year,
                publisher,
                plan,
                presented,
                admitted,
                scores,
                positions,
                List.of(chapter),
                pictures);
    }

    /**
     * What is told of one that was honoured.
     *
     * @param practice id of its sheet, or empty
     * @param sheet as anybody may read it; empty without a public sheet
     */
    record Chapter(
            Honour honour,
            String practice,
            Optional<PracticeSheet> sheet,
            int adoptions,
            String title,
            Optional<String> introduction,
            List<BookPlan.Picture> pictures) {
        Chapter {
            pictures = List.copyOf(pictures);
        }
    }

    /**
     * What results publish of one.
     *
     * @param winner or mention
     * @param category its name
     * @param places lead first
     * @param position in its category; 0 where it is not published
     */
    record Honour(
            String initiative,
            String title,
            boolean winner,
            String category,
            List<Place> places,
            int position,
            double score) {
        Honour {
            places = List.copyOf(places);
        }
    }

    /** A municipality. */
    record Place(String cut, String name, String region) {}
}
