package cl.minka.studies.rest.webform;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.studies.StudyDraft.Protection;
import cl.minka.studies.collection.SurveyNotFound;
import cl.minka.studies.questionnaire.FormChoice;
import cl.minka.studies.questionnaire.FormFile;
import cl.minka.studies.questionnaire.FormQuestion;
import cl.minka.studies.webform.Filled;
import cl.minka.studies.webform.Medium;
import cl.minka.studies.webform.Sheet;
import cl.minka.studies.webform.WebForms;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One survey at the secret {@code abc}, whose age may not be 200. */
final class FakeWebForms implements WebForms {
    static final String SECRET = "abc";
    static final String HASH = "0123456789abcdef0123456789abcdef";
    private static final String SPANISH = "Español (es)";

    final List<Filled> filled = new ArrayList<>();
    boolean asksConsent;

    @Override
    public Sheet show(String secret, Optional<String> code, Optional<String> language) {
        check(secret);
        return sheet(Sheet.State.OPEN, Map.of(), Optional.empty(), code.orElse("K7QF2MK7QF2M"), asksConsent, language);
    }

    @Override
    public Sheet fill(String secret, Filled sent) {
        check(secret);
        filled.add(sent);
        boolean wrong = sent.send() && List.of("200").equals(sent.values().get("edad"));
        Optional<Refusal> refusal =
                wrong ? Optional.of(new InvalidInput(Fault.at("/answers/edad", "kernel.required"))) : Optional.empty();
        return sheet(
                sent.send() && !wrong ? Sheet.State.SENT : Sheet.State.OPEN,
                sent.values(),
                refusal,
                sent.code(),
                asksConsent && !sent.consent(),
                sent.language());
    }

    @Override
    public FormFile medium(String secret, String name) {
        check(secret);
        if (!name.equals("mapa del barrio.png")) {
            throw new Refusal(Kind.NOT_FOUND, "studies.form-file-not-found", Map.of("name", name));
        }
        return new FormFile(
                name, "image", Optional.of(new FormFile.Stored(1, 4, "", HASH, 1, java.time.Instant.EPOCH)));
    }

    @Override
    public void write(String secret, String name, OutputStream out) {
        try {
            out.write(new byte[] {1, 2, 3, 4});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(String secret) {
        if (!secret.equals(SECRET)) {
            throw new SurveyNotFound();
        }
    }

    private static Sheet sheet(
            Sheet.State state,
            Map<String, List<String>> values,
            Optional<Refusal> refusal,
            String code,
            boolean consent,
            Optional<String> language) {
        Protection protection = new Protection(
                true, true, true, false, false, "Consentimiento", "Municipalidad", Optional.of(90), "", "", "");
        return new Sheet(
                "Percepción <de> seguridad",
                state,
                List.of(SPANISH, "English (en)"),
                language.orElse(SPANISH),
                consent ? Optional.of(protection) : Optional.empty(),
                consent || state != Sheet.State.OPEN
                        ? List.of()
                        : List.of(
                                item("edad", "integer", "int", List.of(), true),
                                item("sexo", "select_one", "string", choices(), false),
                                item("temores", "select_multiple", "string", choices(), false),
                                item("fecha", "date", "date", List.of(), false),
                                item("foto", "image", "binary", List.of(), false),
                                item("nota", "note", "string", List.of(), false),
                                item("personas/0/nombre", "text", "string", List.of(), false),
                                new Sheet.Item("personas", Optional.empty(), false, Optional.empty())),
                values,
                refusal,
                code);
    }

    private static List<FormChoice> choices() {
        return List.of(
                new FormChoice("a", Map.of(SPANISH, "Alternativa <a>", "English (en)", "Choice a"), Map.of()),
                new FormChoice("b", Map.of(SPANISH, "Alternativa b"), Map.of()));
    }

    private static Sheet.Item item(
            String field, String type, String dataType, List<FormChoice> choices, boolean required) {
        String name = field.substring(field.lastIndexOf('/') + 1);
        FormQuestion question = new FormQuestion(
                "/data/" + name,
                name,
                type,
                dataType,
                true,
                Map.of(SPANISH, "¿" + name + "?", "English (en)", name + "?"),
                Map.of(SPANISH, "Ayuda"),
                choices,
                false,
                "",
                List.of(),
                false,
                Optional.empty());
        return new Sheet.Item(
                field,
                Optional.of(question),
                required,
                type.equals("select_one") ? Optional.of(List.of("a")) : Optional.empty(),
                name.equals("edad")
                        ? List.of(
                                new Medium("image", "mapa del barrio.png", HASH),
                                new Medium("audio", "relato.mp3", HASH))
                        : List.of(),
                name.equals("sexo") ? Map.of("a", List.of(new Medium("image", "a.png", HASH))) : Map.of());
    }
}
