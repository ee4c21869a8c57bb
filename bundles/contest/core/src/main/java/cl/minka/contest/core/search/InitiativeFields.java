package cl.minka.contest.core.search;

import cl.minka.contest.Appeal;
import cl.minka.contest.Category;
import cl.minka.contest.ContestDefinition;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.FormField;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.SearchField.Type;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.territory.Municipality;
import cl.minka.kernel.territory.SizeBand;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The fields of initiatives: those that anybody may use of what he can read, and those for organisers only. */
final class InitiativeFields {
    private final ContestEntity contest;
    private final ContestDefinition definition;
    private final Places places;
    private final ZoneId zone;

    InitiativeFields(ContestEntity contest, Places places) {
        this.contest = contest;
        this.definition = contest.definition();
        this.places = places;
        this.zone = definition.timeZone();
    }

    /** What a municipality can read of its own initiatives. */
    List<Field> open() {
        List<Field> fields = new ArrayList<>(List.of(
                Field.of("title", Type.TEXT, Derived.text("title"))
                        .needs(Part.TEXTS)
                        .called("titulo")
                        .example("title:\"agua potable\""),
                Field.of("team", Type.TEXT, Derived.text("team"))
                        .needs(Part.TEXTS)
                        .called("equipo")
                        .orNone()
                        .example("equipo:rojas"),
                Field.of("file", Type.TEXT, Derived.text("file"))
                        .needs(Part.TEXTS)
                        .called("archivo", "adjunto")
                        .orNone()
                        .example("file:*.pdf", "file:none"),
                Field.of("status", Type.CHOICE, Columns.constant("status", InitiativeStatus.class))
                        .called("estado")
                        .among(Choices.of(
                                "draft borrador",
                                "submitted presentada presentado",
                                "cure subsanacion",
                                "admitted admitida admitido admisible",
                                "rejected rechazada rechazado inadmisible",
                                "withdrawn retirada retirado"))
                        .example("status:(submitted cure)"),
                Field.of("category", Type.CHOICE, Columns.name("category", UnaryOperator.identity()))
                        .called("categoria")
                        .among(categories(definition))
                        .orNone()
                        .example("categoria:"
                                + definition.categories().stream()
                                        .findFirst()
                                        .map(Category::id)
                                        .orElse("none")),
                Field.of("municipality", Type.CHOICE, Columns.chosen(InitiativeFields::isOf))
                        .called("comuna", "municipio", "municipalidad", "cut")
                        .among(places.municipalities())
                        .example("comuna:\"Viña del Mar\"", "comuna:05109"),
                Field.of("region", Type.CHOICE, Columns.name("region", UnaryOperator.identity()))
                        .among(places.regions())
                        .example("region:(05 13)"),
                Field.of("size", Type.CHOICE, Columns.chosen(this::isOfSize))
                        .called("tamano")
                        .among(Choices.of("small pequena pequeno", "medium mediana mediano", "large grande"))
                        .example("tamano:small"),
                Field.of("number", Type.COUNT, Columns.ordered("number", "#.number > 0", Columns::whole))
                        .called("numero")
                        .orNone()
                        .example("number:1..20"),
                Field.of("externalId", Type.NAME, Columns.name("externalId", UnaryOperator.identity()))
                        .called("idExterno")
                        .orNone()
                        .example("externalId:2027-*"),
                Field.of("submitted", Type.DATE, Columns.instant("submittedAt", zone))
                        .called("presentada", "presentacion")
                        .orNone()
                        .example("submitted:2027-01-01..2027-02-01"),
                Field.of("started", Type.DATE, Columns.ordered("startedOn", "#.startedOn IS NOT NULL", Columns::isoDay))
                        .called("inicio")
                        .orNone()
                        .example("started<2025"),
                Field.of("created", Type.DATE, Columns.instant("createdAt", zone))
                        .called("creada")
                        .example("created>=2027-03-01"),
                Field.of("updated", Type.DATE, Columns.instant("updatedAt", zone))
                        .called("modificada")
                        .example("updated:2027-03"),
                Field.of("appeal", Type.CHOICE, Columns.chosen(InitiativeFields::isAppealed))
                        .called("apelacion", "reclamacion")
                        .among(Choices.of(
                                "any alguna",
                                "none ninguna",
                                "open filed abierta pendiente",
                                "upheld acogida",
                                "partly-upheld acogida-en-parte",
                                "rejected rechazada"))
                        .example("appeal:open")));
        fields.add(has());
        for (FormField field : definition.form()) {
            answer(field).ifPresent(fields::add);
        }
        if (!contest.status().isBefore(ContestStatus.PUBLISHED)) {
            fields.add(outcome());
        }
        return fields;
    }

    /** All of them. */
    List<Field> all() {
        List<Field> fields = new ArrayList<>(open());
        fields.removeIf(field -> field.name().equals("has") || field.name().equals("outcome"));
        fields.add(outcome());
        fields.addAll(new OrganizerFields(definition).all());
        return fields;
    }

    private static java.util.Optional<Field> answer(FormField field) {
        String name = "answer." + field.id();
        Field made =
                switch (field.type()) {
                    case TEXT, CHOICE -> Field.of(name, Type.TEXT, Derived.text(name));
                    case INTEGER, DECIMAL -> Field.of(name, Type.FIGURE, Derived.figure(name));
                    case DATE -> Field.of(name, Type.DATE, Derived.day(name));
                    case BOOLEAN -> Field.of(name, Type.FLAG, Derived.flag(name));
                    case FILE -> null;
                };
        return java.util.Optional.ofNullable(made).map(one -> one.needs(Part.TEXTS)
                .called("respuesta." + field.id())
                .about("answer", field.label())
                .orNone()
                .example(name + ":none"));
    }

    static Choices categories(ContestDefinition definition) {
        Map<String, String> codes = new LinkedHashMap<>();
        definition.categories().forEach(category -> codes.put(Folded.of(category.name()), category.id()));
        definition.categories().forEach(category -> codes.put(Folded.of(category.id()), category.id()));
        return new Choices(
                codes, definition.categories().stream().map(Category::id).toList(), true);
    }

    private static String isOf(Scene scene, String alias, String cut) {
        String x = scene.alias();
        return "EXISTS (SELECT " + x + ".cut FROM PlaceEntity " + x + " WHERE " + x + ".initiative = " + alias
                + ".id AND " + x + ".cut = " + scene.bind(cut) + ")";
    }

    private String isOfSize(Scene scene, String alias, String code) {
        SizeBand band = SizeBand.valueOf(code.toUpperCase(Locale.ROOT));
        return Clauses.in(
                scene,
                alias,
                alias + ".lead",
                scene.territory().all().stream()
                        .filter(one -> one.sizeBand() == band)
                        .map(Municipality::cut)
                        .toList());
    }

    private static String isAppealed(Scene scene, String alias, String code) {
        String x = scene.alias();
        String there =
                "SELECT " + x + ".number FROM AppealEntity " + x + " WHERE " + x + ".initiative = " + alias + ".id";
        if (code.equals("any") || code.equals("none")) {
            String any = "EXISTS (" + there + ")";
            return code.equals("any") ? any : Clauses.not(any);
        }
        Appeal.State state = code.equals("open")
                ? Appeal.State.FILED
                : Appeal.State.valueOf(code.replace('-', '_').toUpperCase(Locale.ROOT));
        return "EXISTS (" + there + " AND " + x + ".state = " + scene.bind(state) + ")";
    }

    private static Field has() {
        return Field.of("has", Type.CHOICE, Columns.chosen(InitiativeFields::hasOne))
                .called("tiene")
                .among(Choices.of("attachment adjunto archivo", "appeal apelacion reclamacion"))
                .example("has:attachment");
    }

    static String hasOne(Scene scene, String alias, String code) {
        if (code.equals("appeal")) {
            return isAppealed(scene, alias, "any");
        }
        String x = scene.alias();
        return "EXISTS (SELECT " + x + ".name FROM AttachmentEntity " + x + " WHERE " + x + ".initiative = " + alias
                + ".id)";
    }

    private static Field outcome() {
        return Field.of(
                        "outcome",
                        Type.CHOICE,
                        Columns.chosen((scene, alias, code) -> code.equals("none")
                                ? Clauses.not(Clauses.or(List.of("winner", "mention", "not-selected").stream()
                                        .map(kind -> Derived.isPlaced(scene, alias, kind, x -> ""))
                                        .toList()))
                                : Derived.isPlaced(scene, alias, code, x -> "")))
                .needs(Part.DECISION)
                .called("resultado")
                .among(Choices.of(
                        "winner ganadora ganador",
                        "mention mencion",
                        "not-selected no-seleccionada no-seleccionado",
                        "none ninguno"))
                .example("outcome:(winner mention)");
    }
}
