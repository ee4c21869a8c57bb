package cl.minka.runtime.documents;

import cl.minka.kernel.document.Withheld.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an office file shows, in order, and what else stands in it. */
final class OfficeContents {
    private List<Part> parts = new ArrayList<>();
    private final Set<String> hidden = new LinkedHashSet<>();
    private final List<String> pictures = new ArrayList<>();
    private int lost;
    private int cells;
    private long size;

    void add(Part part) throws Unfit {
        count(part.text());
        if (part.kind() == Part.Kind.CELL) {
            cells++;
        }
        if (part.kind() == Part.Kind.CELL && cells > Limits.CELLS || parts.size() > 4 * Limits.CELLS) {
            throw new Unfit(Reason.TOO_LARGE);
        }
        parts.add(part);
    }

    /** Adds what is not blank. */
    void addText(Part part) throws Unfit {
        String text = part.text().strip();
        if (!text.isEmpty()) {
            add(part.with(text));
        }
    }

    /** A picture of which the package has the points; the same is one picture wherever it stands. */
    void addPicture(String name) throws Unfit {
        if (!pictures.contains(name)) {
            pictures.add(name);
        }
        if (pictures.size() > Limits.PICTURES) {
            throw new Unfit(Reason.TOO_LARGE);
        }
        add(Part.mark(Part.Kind.PICTURE, pictures.indexOf(name) + 1));
    }

    /** A text that is not shown, as it is: hidden, deleted, commented, a property. */
    void hide(String text) throws Unfit {
        String plain = text.strip();
        if (plain.chars().filter(Character::isLetterOrDigit).limit(3).count() == 3 && hidden.add(plain)) {
            count(plain);
        }
    }

    /** Something that the copy can not show. */
    void lose() {
        lost++;
    }

    private void count(String text) throws Unfit {
        size += text.length();
        if (size > 2L * Limits.TEXT) {
            throw new Unfit(Reason.TOO_LARGE);
        }
    }

    /** Lets something be added to another list; answers it. */
    List<Part> aside(Work work) throws IOException, Unfit {
        List<Part> all = parts;
        parts = new ArrayList<>();
        try {
            work.run();
            return parts;
        } finally {
            parts = all;
        }
    }

    /** What may fail. */
    interface Work {
        void run() throws IOException, Unfit;
    }

    /** Adds what was added aside, without counting it again. */
    void addAll(List<Part> more) {
        parts.addAll(more);
    }

    /** Adds a cell with all texts of it, and answers the pictures of it. */
    List<Part> addCell(List<Part> inside, int span) throws Unfit {
        String text =
                inside.stream().map(Part::text).filter(one -> !one.isEmpty()).collect(Collectors.joining("\n"));
        add(new Part(Part.Kind.CELL, text, span));
        return inside.stream().filter(part -> part.kind() == Part.Kind.PICTURE).toList();
    }

    List<Part> parts() {
        return parts;
    }

    /** Names of parts of the package, by number less one. */
    List<String> pictures() {
        return pictures;
    }

    int lost() {
        return lost;
    }

    String text() {
        return parts.stream().map(Part::text).filter(one -> !one.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    /** What does not stand among the texts that are shown. */
    List<String> hidden() {
        Set<String> shown = parts.stream().map(Part::text).collect(Collectors.toSet());
        return hidden.stream().filter(text -> !shown.contains(text)).toList();
    }
}
