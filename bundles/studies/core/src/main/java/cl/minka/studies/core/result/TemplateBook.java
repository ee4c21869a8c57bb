package cl.minka.studies.core.result;

import cl.minka.studies.StudyDraft.Part;
import cl.minka.studies.StudyDraft.Protection;
import cl.minka.studies.StudyDraft.Terms;
import cl.minka.studies.StudyKind;
import cl.minka.studies.result.StudyTemplate;
import cl.minka.studies.result.StudyTemplate.Stage;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The templates, as they are written in {@code study-templates.properties}. */
final class TemplateBook {
    private final Properties texts = new Properties();

    TemplateBook() {
        try (Reader in = new InputStreamReader(
                TemplateBook.class.getResourceAsStream("/OSGI-INF/l10n/study-templates.properties"),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<StudyTemplate> all() {
        return Arrays.stream(StudyKind.values()).map(this::of).toList();
    }

    StudyTemplate of(StudyKind kind) {
        Terms terms = new Terms(
                text(kind, "background"),
                list(kind, "objectives"),
                list(kind, "questions"),
                text(kind, "method"),
                list(kind, "deliverables"),
                Optional.empty());
        List<Part> parts = list(kind, "parts").stream().map(Part::valueOf).toList();
        List<Stage> stages =
                list(kind, "stages").stream().map(TemplateBook::stage).toList();
        Protection protection = new Protection(
                true,
                false,
                false,
                false,
                false,
                text(kind, "basis"),
                "",
                Optional.of(Integer.parseInt(text(kind, "retention-days"))),
                text(kind, "risks"),
                text(kind, "measures"),
                "");
        return new StudyTemplate(kind, text(kind, "name"), text(kind, "description"), terms, parts, stages, protection);
    }

    private static Stage stage(String text) {
        int colon = text.lastIndexOf(':');
        return new Stage(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    private List<String> list(StudyKind kind, String key) {
        return Arrays.stream(text(kind, key).split("\\|")).map(String::strip).toList();
    }

    /** That of the kind, or that of all. */
    private String text(StudyKind kind, String key) {
        String own = texts.getProperty(kind + "." + key);
        String text = own == null ? texts.getProperty("all." + key) : own;
        if (text == null) {
            throw new IllegalArgumentException(kind + "." + key);
        }
        return text;
    }
}
