package cl.minka.assistance.core.request;

import cl.minka.assistance.RequestDraft;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.territory.Municipalities;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Gathers everything that is wrong with what is written of a request. */
final class RequestCheck {
    static final int LONGEST_TOPIC = 60;

    private static final int LINE = 200;
    private static final int PROSE = 20_000;
    private static final int LINKS = 50;
    private static final Pattern LINK = Pattern.compile(
            "(practices|studies|schools|courses|editions|needs|transfers|projects)/[A-Za-z0-9._-]{1,64}");

    private final List<Fault> faults = new ArrayList<>();

    static void of(RequestDraft draft, Municipalities municipalities) {
        RequestCheck check = new RequestCheck();
        check.municipality(draft.municipality(), municipalities);
        check.needed("/title", draft.title(), LINE);
        check.needed("/topic", draft.topic(), LONGEST_TOPIC);
        check.most("/description", draft.description(), PROSE);
        check.links(draft.links());
        InvalidInput.throwIfAny(check.faults);
    }

    private void municipality(String cut, Municipalities municipalities) {
        if (cut.isEmpty()) {
            faults.add(Fault.at("/municipality", "kernel.required"));
        } else if (municipalities.find(cut).isEmpty()) {
            faults.add(Fault.at("/municipality", "assistance.unknown-municipality", "municipality", cut));
        }
    }

    private void links(List<String> links) {
        if (links.size() > LINKS) {
            faults.add(Fault.at("/links", "assistance.too-many", "most", LINKS));
        }
        for (int n = 0; n < links.size(); n++) {
            if (!LINK.matcher(links.get(n)).matches()) {
                faults.add(Fault.at("/links/" + n, "assistance.bad-link"));
            }
        }
    }

    private void needed(String pointer, String text, int most) {
        if (text.isBlank()) {
            faults.add(Fault.at(pointer, "kernel.required"));
        } else {
            most(pointer, text, most);
        }
    }

    private void most(String pointer, String text, int most) {
        if (text.length() > most) {
            faults.add(Fault.at(pointer, "assistance.too-long", "most", most));
        }
    }
}
