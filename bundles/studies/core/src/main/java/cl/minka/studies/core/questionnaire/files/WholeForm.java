package cl.minka.studies.core.questionnaire.files;

import cl.minka.studies.questionnaire.FormFile;
import cl.minka.studies.questionnaire.FormFiles;
import cl.minka.studies.questionnaire.FormVersion;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A version and those of its files that are there.
 *
 * @param present the files that have bytes
 */
public record WholeForm(FormVersion form, List<FormFile> present, FormFiles files) {
    public static WholeForm of(FormVersion form, FormFiles files) {
        List<FormFile> present = files.list(form).stream()
                .filter(file -> file.stored().isPresent())
                .toList();
        return new WholeForm(form, present, files);
    }

    /** Whether choices or values stand in tables beside it. */
    public static boolean hasTables(FormVersion form) {
        return form.xform().contains("jr://file-csv/");
    }

    /** Tells this version with these files from any other. */
    public String key() {
        return form.questionnaire() + "/" + form.number()
                + present.stream()
                        .map(file -> "/" + file.name() + ":"
                                + file.stored().orElseThrow().sha256())
                        .collect(Collectors.joining());
    }

    /** The version with the rows of its tables inside, as far as that may be. */
    public FormVersion withTables() {
        return hasTables(form) ? new ListFiles(FormDocument.of(form.xform()), present, this::bytes).into(form) : form;
    }

    private byte[] bytes(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        files.write(form, name, bytes);
        return bytes.toByteArray();
    }
}
