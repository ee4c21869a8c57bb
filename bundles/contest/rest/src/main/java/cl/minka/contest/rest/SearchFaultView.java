package cl.minka.contest.rest;

import cl.minka.contest.SearchFault;
import cl.minka.kernel.rest.Texts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Something wrong with a search; {@code start} counts UTF-16 units from 0. */
public record SearchFaultView(int start, int length, String code, String detail, Optional<String> suggestion) {
    static SearchFaultView of(SearchFault fault, Texts texts, Locale locale) {
        Map<String, Object> arguments = new HashMap<>(fault.arguments());
        arguments.put("at", fault.start() + 1);
        arguments.put("suggestion", fault.suggestion().orElse("—"));
        return new SearchFaultView(
                fault.start(),
                fault.length(),
                fault.code(),
                texts.fault(fault.code(), locale, arguments),
                fault.suggestion());
    }
}
