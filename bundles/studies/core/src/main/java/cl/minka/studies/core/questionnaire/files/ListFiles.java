package cl.minka.studies.core.questionnaire.files;

import cl.minka.studies.questionnaire.FormChoice;
import cl.minka.studies.questionnaire.FormFile;
import cl.minka.studies.questionnaire.FormQuestion;
import cl.minka.studies.questionnaire.FormVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Sets the rows of CSV files ({@code jr://file-csv/…}) into a form as an instance of its own, so that the engine filters them and the
 * page shows them. Files of other kinds, or too long, stay outside.
 */
final class ListFiles {
    private static final Pattern OUTSIDE =
            Pattern.compile("<instance id=\"([^\"]+)\" src=\"jr://file-csv/([^\"]+)\"\\s*/>");
    /** Functions over tables that only ODK Collect has, not its engine. */
    private static final List<String> CLIENTS_ONLY = List.of("pulldata(", "search(");

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final CSVFormat CSV = CSVFormat.RFC4180.withHeader().withIgnoreEmptyLines();
    private static final long LARGEST = 1_048_576;
    private static final int MOST_ROWS = 2_000;

    private final FormDocument document;
    private final List<FormFile> present;
    private final Function<String, byte[]> read;

    ListFiles(FormDocument document, List<FormFile> present, Function<String, byte[]> read) {
        this.document = document;
        this.present = present;
        this.read = read;
    }

    FormVersion into(FormVersion form) {
        Map<String, List<Map<String, String>>> rows = new HashMap<>();
        Matcher outside = OUTSIDE.matcher(form.xform());
        StringBuilder xform = new StringBuilder();
        while (outside.find()) {
            Optional<List<Map<String, String>>> all = rows(outside.group(2));
            all.ifPresent(found -> rows.put(outside.group(1), found));
            outside.appendReplacement(
                    xform,
                    Matcher.quoteReplacement(
                            all.map(found -> instance(outside.group(1), found)).orElse(outside.group())));
        }
        outside.appendTail(xform);
        boolean engine = CLIENTS_ONLY.stream().noneMatch(form.xform()::contains);
        return rows.isEmpty() ? form : with(form, engine ? xform.toString() : form.xform(), rows);
    }

    private Optional<List<Map<String, String>>> rows(String name) {
        return present.stream()
                .filter(file ->
                        file.name().equals(name) && file.stored().orElseThrow().size() <= LARGEST)
                .findFirst()
                .map(file -> parsed(read.apply(name)))
                .filter(found -> found.size() <= MOST_ROWS);
    }

    /** Rows of what may be named in XML; a file that is no table has none. */
    private static List<Map<String, String>> parsed(byte[] bytes) {
        int mark = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB ? 3 : 0;
        try (Reader text = new InputStreamReader(
                        new ByteArrayInputStream(bytes, mark, bytes.length - mark), StandardCharsets.UTF_8);
                CSVParser parser = CSV.parse(text)) {
            return parser.getRecords().stream().map(ListFiles::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return List.of();
        }
    }

    private static Map<String, String> row(CSVRecord cells) {
        Map<String, String> row = new LinkedHashMap<>();
        cells.toMap().forEach((column, text) -> {
            if (NAME.matcher(column.strip()).matches()) {
                row.put(column.strip(), text.strip());
            }
        });
        return row;
    }

    private static String instance(String id, List<Map<String, String>> rows) {
        StringBuilder xml = new StringBuilder("<instance id=\"" + id + "\"><root>");
        for (Map<String, String> row : rows) {
            xml.append("<item>");
            row.forEach((column, text) -> xml.append('<')
                    .append(column)
                    .append('>')
                    .append(escaped(text))
                    .append("</")
                    .append(column)
                    .append('>'));
            xml.append("</item>");
        }
        return xml.append("</root></instance>").toString();
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private FormVersion with(FormVersion form, String xform, Map<String, List<Map<String, String>>> rows) {
        return new FormVersion(
                form.questionnaire(),
                form.number(),
                form.title(),
                form.organization(),
                form.formId(),
                form.formVersion(),
                form.sha256(),
                xform,
                form.sheets(),
                form.languages(),
                form.questions().stream().map(question -> with(question, rows)).toList(),
                form.warnings(),
                form.createdAt());
    }

    private FormQuestion with(FormQuestion question, Map<String, List<Map<String, String>>> rows) {
        FormDocument.Source source = document.lists().get(question.path());
        if (source == null || !rows.containsKey(source.instance())) {
            return question;
        }
        List<FormChoice> choices = rows.get(source.instance()).stream()
                .filter(row -> !row.getOrDefault(source.value(), "").isEmpty())
                .map(row -> new FormChoice(
                        row.get(source.value()),
                        Map.of("", row.getOrDefault(source.label(), row.get(source.value()))),
                        row))
                .toList();
        return new FormQuestion(
                question.path(),
                question.name(),
                question.type(),
                question.dataType(),
                question.asked(),
                question.label(),
                question.hint(),
                choices,
                question.filtered(),
                question.required(),
                question.repeats(),
                question.sensitive(),
                question.identifying(),
                question.series());
    }
}
