package cl.minka.schools.rest.certificate;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.rest.Required;
import java.util.List;

/**
 * To whom certificates are to be issued: ids of enrolments or of people; where they are left out, to all who are eligible, never by an empty list. {@code confirm: false} only
 * tells what would be issued.
 */
public record IssueBody(List<String> enrolments, Boolean confirm) {
    List<String> named() {
        if (enrolments != null && enrolments.isEmpty()) {
            throw new InvalidInput(Fault.at("/enrolments", "kernel.required"));
        }
        return Required.list(enrolments);
    }

    boolean confirmed() {
        return confirm == null || confirm;
    }
}
