package cl.minka.kernel.core.notice;

import cl.minka.kernel.core.persistence.JsonText;
import cl.minka.kernel.notice.CalendarEntry;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A calendar entry as it is stored with its notice. */
final class CalendarText {
    private CalendarText() {}

    static String write(CalendarEntry entry) {
        Map<String, String> values = new TreeMap<>();
        values.put("uid", entry.uid());
        values.put("sequence", Integer.toString(entry.sequence()));
        values.put("begins", entry.begins().toString());
        entry.ends().ifPresent(ends -> values.put("ends", ends.toString()));
        values.put("summary", entry.summaryKey());
        entry.location().ifPresent(place -> values.put("location", place));
        values.put("cancelled", Boolean.toString(entry.cancelled()));
        return JsonText.write(values);
    }

    static CalendarEntry read(String text) {
        Map<String, String> values = JsonText.read(text);
        return new CalendarEntry(
                values.get("uid"),
                Integer.parseInt(values.get("sequence")),
                Instant.parse(values.get("begins")),
                Optional.ofNullable(values.get("ends")).map(Instant::parse),
                values.get("summary"),
                Optional.ofNullable(values.get("location")),
                Boolean.parseBoolean(values.get("cancelled")));
    }
}
