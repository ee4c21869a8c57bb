package cl.minka.studies.questionnaire;

import java.util.Objects;
import java.util.Optional;

/** What a version is made of. */
public sealed interface FormSource {
    /**
     * A spreadsheet.
     *
     * @param bytes of an {@code .xlsx} or {@code .xls} file
     * @param fileName without its ending: the name that the form has where its settings give none
     */
    record Workbook(byte[] bytes, Optional<String> fileName) implements FormSource {
        public Workbook {
            Objects.requireNonNull(bytes, "bytes");
            Objects.requireNonNull(fileName, "fileName");
        }
    }

    /** The same rows without a spreadsheet. */
    record Rows(FormSheets sheets, Optional<String> name) implements FormSource {
        public Rows {
            Objects.requireNonNull(sheets, "sheets");
            Objects.requireNonNull(name, "name");
        }
    }
}
