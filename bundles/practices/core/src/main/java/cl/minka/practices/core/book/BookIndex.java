package cl.minka.practices.core.book;

import cl.minka.kernel.jpa.Folded;
import cl.minka.practices.core.book.BookContent.Chapter;
import cl.minka.practices.core.book.BookContent.Place;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where in a book each municipality and each topic stands. */
final class BookIndex {
    private static final int LONGEST = 60;

    private final BookContent book;

    BookIndex(BookContent book) {
        this.book = book;
    }

    String places() {
        Terms terms = new Terms();
        each((chapter, number) ->
                chapter.honour().places().stream().map(Place::name).forEach(name -> terms.add(name, number)));
        return terms.markup("index.places");
    }

    String topics() {
        Terms terms = new Terms();
        each((chapter, number) ->
                chapter.sheet().ifPresent(sheet -> sheet.topics().forEach(topic -> terms.add(topic, number))));
        return terms.markup("index.topics");
    }

    private void each(java.util.function.ObjIntConsumer<Chapter> work) {
        for (int number = 1; number <= book.chapters().size(); number++) {
            work.accept(book.chapters().get(number - 1), number);
        }
    }

    /** Terms in the order of Spanish; those that differ by case and accents only are one. */
    private final class Terms {
        private final Map<String, String> names = new HashMap<>();
        private final Map<String, Collection<Integer>> numbers = new TreeMap<>(Collator.getInstance(Words.LANGUAGE));

        void add(String name, int number) {
            String shown = names.computeIfAbsent(Folded.of(name.strip(), LONGEST), folded -> name.strip());
            Collection<Integer> there = numbers.computeIfAbsent(shown, term -> new ArrayList<>());
            if (!there.contains(number)) {
                there.add(number);
            }
        }

        /** Empty without terms. */
        String markup(String title) {
            if (numbers.isEmpty()) {
                return "";
            }
            Markup out = new Markup().element("h1", Words.of(title)).open("ul", "index");
            numbers.forEach((term, places) -> {
                out.raw("<li><span class=\"term\">").text(term).raw("</span>\n").open("ul", "");
                List.copyOf(places)
                        .forEach(number -> out.raw("<li><a class=\"page\" href=\"#" + BookSections.id(number) + "\">")
                                .text(book.chapters().get(number - 1).title())
                                .raw("</a></li>\n"));
                out.close("ul").close("li");
            });
            return out.close("ul").toString();
        }
    }
}
