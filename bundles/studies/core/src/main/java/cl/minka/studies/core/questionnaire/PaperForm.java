package cl.minka.studies.core.questionnaire;

import cl.minka.kernel.paper.PrintedPages;
import cl.minka.studies.questionnaire.FormChoice;
import cl.minka.studies.questionnaire.FormQuestion;
import cl.minka.studies.questionnaire.FormVersion;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Lays a version out to be filled in by hand: numbered questions, boxes to tick, lines to write on. */
final class PaperForm {
    private static final String STYLE = "@page { size: A4; margin: 18mm 16mm 18mm 16mm; "
            + "@bottom-right { content: counter(page) ' / ' counter(pages); font-family: Liberation; font-size: 8pt; } }"
            + "body { font-family: Liberation; font-size: 10pt; line-height: 1.35; }"
            + "h1 { font-size: 16pt; margin: 0 0 2mm 0; } .meta { color: #444; font-size: 8pt; margin: 0 0 6mm 0; }"
            + ".q { page-break-inside: avoid; margin: 0 0 5mm 0; } .q p { margin: 0 0 1mm 0; } .n { font-weight: bold; }"
            + ".hint { color: #444; font-size: 9pt; } .c { margin: 0 0 0.6mm 6mm; }"
            + ".box { display: inline-block; width: 3mm; height: 3mm; border: 0.3mm solid #000; margin-right: 2mm; }"
            + ".round { border-radius: 1.5mm; }"
            + ".line { border-bottom: 0.3mm solid #000; height: 8mm; margin-left: 6mm; } .short { width: 55mm; }";

    private final FormVersion version;
    private final Optional<String> language;
    private final StringBuilder out = new StringBuilder();

    private PaperForm(FormVersion version, Optional<String> language) {
        this.version = version;
        this.language = language;
    }

    static PrintedPages pages(FormVersion version, Optional<String> language) {
        return new PrintedPages(
                new PaperForm(version, language).xhtml(),
                PrintedPages.Pictures.none(),
                Locale.forLanguageTag("es-CL"),
                version.title(),
                "Cuestionario para responder en papel, versión " + version.number(),
                version.organization(),
                version.createdAt());
    }

    private String xhtml() {
        out.append("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"es-CL\" xml:lang=\"es-CL\"><head><title>")
                .append(escaped(version.title()))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><h1>")
                .append(escaped(version.title()))
                .append("</h1><p class=\"meta\">")
                .append(escaped(version.formId() + " · versión " + version.number() + " · "
                        + version.sha256().substring(0, 12)))
                .append("</p>");
        int number = 0;
        for (FormQuestion question : version.questions()) {
            if (question.asked()) {
                write(question, question.type().equals("note") ? 0 : ++number);
            }
        }
        return out.append("</body></html>").toString();
    }

    private void write(FormQuestion question, int number) {
        out.append("<div class=\"q\"><p>");
        if (number > 0) {
            out.append("<span class=\"n\">").append(number).append(".</span> ");
        }
        out.append(escaped(text(question.label())));
        if (question.required().equals("true()")) {
            out.append(" *");
        }
        out.append("</p>");
        if (!question.hint().isEmpty()) {
            out.append("<p class=\"hint\">")
                    .append(escaped(text(question.hint())))
                    .append("</p>");
        }
        if (!question.choices().isEmpty()) {
            question.choices().forEach(choice -> write(choice, question.multiple()));
        } else if (number > 0) {
            boolean words = question.dataType().equals("string");
            out.append("<div class=\"line").append(words ? "" : " short").append("\"> </div>");
        }
        out.append("</div>");
    }

    private void write(FormChoice choice, boolean several) {
        out.append("<p class=\"c\"><span class=\"box")
                .append(several ? "" : " round")
                .append("\"> </span>")
                .append(escaped(text(choice.label())))
                .append("</p>");
    }

    /** In the language that is wanted, or the first that there is; answers that are named become a gap. */
    private String text(Map<String, String> texts) {
        String text = language.map(texts::get)
                .or(() -> version.languages().stream()
                        .map(texts::get)
                        .filter(one -> one != null)
                        .findFirst())
                .orElseGet(() -> texts.values().stream().findFirst().orElse(""));
        return text.replaceAll("\\$\\{[^}]*\\}", "______");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
