package cl.minka.studies.core.questionnaire.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A question, group, repeat or the form itself, while it is read. */
final class Element {
    /** What an element is. */
    enum Kind {
        SURVEY,
        GROUP,
        REPEAT,
        QUESTION,
        EXTERNAL
    }

    /**
     * Sets a value when something happens.
     *
     * @param tag {@code setvalue}, {@code odk:setgeopoint} or {@code odk:recordaudio}
     */
    record Action(String tag, String event, Map<String, String> attributes) {}

    final Kind kind;
    final String type;
    final String name;
    final Optional<SheetRow> row;
    final Map<String, Texts> binds = new LinkedHashMap<>();
    final Map<String, String> controls = new LinkedHashMap<>();
    final Map<String, String> instance = new LinkedHashMap<>();
    final Map<String, Texts> media = new LinkedHashMap<>();
    final Map<String, String> parameters = new LinkedHashMap<>();
    final List<String> triggers = new ArrayList<>();
    final List<Action> actions = new ArrayList<>();
    final List<Element> children = new ArrayList<>();
    Texts label = Texts.NONE;
    Texts hint = Texts.NONE;
    Texts guidance = Texts.NONE;
    String defaultText = "";
    String choiceFilter = "";
    String itemset = "";
    String sheetType = "";
    boolean flat;
    Optional<Element> parent = Optional.empty();

    Element(Kind kind, String type, String name, Optional<SheetRow> row) {
        this.kind = kind;
        this.type = type;
        this.name = name;
        this.row = row;
    }

    Element add(Element child) {
        child.parent = Optional.of(this);
        children.add(child);
        return this;
    }

    void bind(String attribute, String value) {
        binds.put(attribute, Texts.of(value));
    }

    /** The expression or text that an attribute of the bind has, or the empty text. */
    String bound(String attribute) {
        return binds.getOrDefault(attribute, Texts.NONE).plain();
    }

    boolean isSection() {
        return kind == Kind.SURVEY || kind == Kind.GROUP || kind == Kind.REPEAT;
    }

    boolean isRepeat() {
        return kind == Kind.REPEAT;
    }

    /** From the form to this, without what is flat. */
    List<Element> lineage() {
        List<Element> lineage = new ArrayList<>();
        for (Optional<Element> at = Optional.of(this); at.isPresent(); at = at.get().parent) {
            if (!at.get().flat) {
                lineage.add(0, at.get());
            }
        }
        return lineage;
    }

    String path() {
        StringBuilder path = new StringBuilder();
        lineage().forEach(one -> path.append('/').append(one.name));
        return path.toString();
    }

    /** This and everything below, in the order of the form. */
    List<Element> all() {
        List<Element> all = new ArrayList<>();
        all.add(this);
        children.forEach(child -> all.addAll(child.all()));
        return all;
    }

    boolean needsItext() {
        return label.translated() || !media.isEmpty();
    }

    QuestionType questionType() {
        return QuestionType.of(type).orElseThrow();
    }

    /** Whether a person sees it. */
    boolean isShown() {
        if (isSection() || kind == Kind.EXTERNAL || questionType().control().isEmpty()) {
            return false;
        }
        boolean computed = binds.containsKey("calculate") || !triggers.isEmpty();
        return !computed || !label.isEmpty() || !hint.isEmpty() || !media.isEmpty();
    }
}
