package cl.minka.studies.core.questionnaire;

import cl.minka.kernel.InvalidInput;
import cl.minka.studies.core.questionnaire.form.FormConverter;
import cl.minka.studies.core.questionnaire.workbook.Workbook;
import cl.minka.studies.core.questionnaire.workbook.WorkbookReader;
import cl.minka.studies.questionnaire.FormSheets;
import cl.minka.studies.questionnaire.FormSource;
import java.util.Optional;

/** A form that was read and found good. */
record ReadForm(FormSheets sheets, FormConverter.Converted converted) {
    private static final String UNNAMED = "data";

    /** @throws InvalidInput with everything that is wrong */
    static ReadForm of(FormSource source) {
        Workbook workbook;
        Optional<String> name;
        if (source instanceof FormSource.Workbook file) {
            workbook = WorkbookReader.read(file.bytes());
            name = file.fileName();
        } else {
            FormSource.Rows rows = (FormSource.Rows) source;
            workbook = SheetsOfWorkbook.workbook(rows.sheets());
            name = rows.name();
        }
        return new ReadForm(
                SheetsOfWorkbook.sheets(workbook),
                FormConverter.convert(workbook, name.map(ReadForm::sane).orElse(UNNAMED)));
    }

    /** The name as XML allows it. */
    private static String sane(String name) {
        String kept = name.replaceAll("[^\\p{L}\\p{N}_.-]", "_");
        if (kept.isEmpty()) {
            return UNNAMED;
        }
        return Character.isLetter(kept.charAt(0)) || kept.charAt(0) == '_' ? kept : "_" + kept;
    }
}
