package cl.minka.schools.rest.certificate;

import cl.minka.kernel.rest.Required;
import java.util.List;

/**
 * To whom certificates are to be issued: ids of enrolments or of people; without any, to all who are eligible. {@code confirm: false} only
 * tells what would be issued.
 */
public record IssueBody(List<String> enrolments, Boolean confirm) {
    List<String> named() {
        return Required.list(enrolments);
    }

    boolean confirmed() {
        return confirm == null || confirm;
    }
}
