package cl.minka.practices.core.book;

import cl.minka.kernel.Fault;
import cl.minka.practices.book.BookPlan;
import cl.minka.practices.core.check.DraftFaults;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds everything that is wrong with the editorial part of a book, at once. */
final class PlanCheck {
    private static final int LINE = 300;
    private static final int NOTE = 2_000;
    private static final int TEXT = 200_000;
    private static final int TEXTS = 100;
    private static final int CHAPTERS = 500;
    private static final int PICTURES = 20;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final DraftFaults faults = new DraftFaults();
    private final Set<String> ids = new HashSet<>();

    List<Fault> faults(BookPlan plan) {
        plan.title().ifPresent(text -> faults.needed("/title", text, LINE));
        plan.subtitle().ifPresent(text -> faults.most("/subtitle", text, LINE));
        plan.publisher().ifPresent(text -> faults.needed("/publisher", text, LINE));
        plan.dedication().ifPresent(text -> faults.most("/dedication", text, NOTE));
        plan.license().ifPresent(text -> faults.most("/license", text, NOTE));
        plan.year()
                .filter(year -> year < FIRST_YEAR || year > LAST_YEAR)
                .ifPresent(year -> faults.add(
                        new Fault("/year", "practices.out-of-range", Map.of("least", FIRST_YEAR, "most", LAST_YEAR))));
        plan.isbn()
                .filter(isbn -> !isIsbn(isbn))
                .ifPresent(isbn -> faults.add(Fault.at("/isbn", "practices.bad-isbn")));
        faults.few("/editors", plan.editors().size(), TEXTS);
        for (int n = 0; n < plan.editors().size(); n++) {
            faults.needed("/editors/" + n, plan.editors().get(n), LINE);
        }
        texts("/frontMatter", plan.frontMatter());
        texts("/introductions", plan.introductions());
        texts("/studies", plan.studies());
        texts("/backMatter", plan.backMatter());
        chapters(plan.chapters());
        return faults.all();
    }

    private void texts(String pointer, List<BookPlan.Text> texts) {
        faults.few(pointer, texts.size(), TEXTS);
        for (int n = 0; n < texts.size(); n++) {
            BookPlan.Text text = texts.get(n);
            String at = pointer + '/' + n;
            if (!text.id().matches("[a-z0-9][a-z0-9-]{0,39}")) {
                faults.add(Fault.at(at + "/id", "practices.bad-text-id"));
            } else if (!ids.add(text.id())) {
                faults.add(Fault.at(at + "/id", "practices.twice", "value", text.id()));
            }
            faults.needed(at + "/title", text.title(), LINE);
            text.author().ifPresent(author -> faults.most(at + "/author", author, LINE));
            faults.most(at + "/markdown", text.markdown(), TEXT);
        }
    }

    private void chapters(List<BookPlan.Chapter> chapters) {
        faults.few("/chapters", chapters.size(), CHAPTERS);
        Set<Optional<String>> seen = new HashSet<>(Set.of(Optional.empty()));
        for (int n = 0; n < chapters.size(); n++) {
            BookPlan.Chapter chapter = chapters.get(n);
            String at = "/chapters/" + n;
            if (chapter.practice().isEmpty() && chapter.initiative().isEmpty()) {
                faults.add(Fault.at(at, "practices.chapter-of-nothing"));
            }
            chapter.initiative()
                    .filter(id -> !seen.add(Optional.of("i" + id)))
                    .ifPresent(id -> faults.add(Fault.at(at + "/initiative", "practices.twice", "value", id)));
            chapter.practice()
                    .filter(id -> !seen.add(Optional.of("p" + id)))
                    .ifPresent(id -> faults.add(Fault.at(at + "/practice", "practices.twice", "value", id)));
            chapter.title().ifPresent(text -> faults.needed(at + "/title", text, LINE));
            chapter.introduction().ifPresent(text -> faults.most(at + "/introduction", text, TEXT));
            faults.few(at + "/pictures", chapter.pictures().size(), PICTURES);
            for (int p = 0; p < chapter.pictures().size(); p++) {
                String place = at + "/pictures/" + p;
                faults.needed(place + "/name", chapter.pictures().get(p).name(), LINE);
                faults.most(place + "/caption", chapter.pictures().get(p).caption(), NOTE);
                faults.needed(place + "/alt", chapter.pictures().get(p).alt(), NOTE);
            }
        }
    }

    /** ISBN-13 (ISO 2108): weights 1 and 3, the sum a multiple of ten. */
    private static boolean isIsbn(String text) {
        String digits = text.replaceAll("[ -]", "");
        if (!digits.matches("97[89]\\d{10}")) {
            return false;
        }
        int sum = 0;
        for (int n = 0; n < digits.length(); n++) {
            sum += (digits.charAt(n) - '0') * (n % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }
}
