package cl.minka.practices.core.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The fields of a document. */
final class Fields {
    static final String ID = "id";
    static final String VERSION = "version";

    /** Stems by part of the sheet, with what a word in each is worth. */
    static final Map<String, Float> WEIGHTS = Map.of(
            "title", 6f,
            "topics", 5f,
            "summary", 3f,
            "problem", 2f,
            "solution", 2f,
            "place", 2.5f,
            "rest", 1f);

    /** Words of title and topics as they stand, for slips and beginnings. */
    static final String NAMES = "names";
    /** Words of all texts as they stand. */
    static final String WORDS = "words";
    /** Short stems of all texts. */
    static final String ROOTS = "roots";

    static final String TITLE_KEY = "titleKey";
    static final String CREATED_AT = "createdAt";
    static final String CHANGED_AT = "changedAt";
    static final String ADOPTIONS = "adoptions";
    static final String CONFIRM_BY = "confirmBy";
    static final String MUNICIPALITY = "municipality";

    static final String TOPIC = "topic";
    static final String REGION = "region";
    static final String EVIDENCE = "evidence";
    static final String COST = "cost";
    static final String STATUS = "status";
    static final String CONTEST = "contest";
    static final String RECOGNISED = "recognised";

    /** Those that are counted; each is a filter of the same name. */
    static final List<String> FACETS = List.of(TOPIC, REGION, EVIDENCE, COST, STATUS, CONTEST, RECOGNISED);

    private Fields() {}

    /** As clients write it. */
    static String json(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
