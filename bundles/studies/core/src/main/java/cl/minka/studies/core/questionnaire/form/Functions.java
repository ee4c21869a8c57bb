package cl.minka.studies.core.questionnaire.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The functions that the ODK XForms specification and its clients know, with how many arguments each takes. */
final class Functions {
    private static final int ANY = 1_000;

    /** {@code least-most}, {@code least+} or one number; what only clients know stands last. */
    private static final String TABLE =
            "concat 1+ string 1 selected 2 count-selected 1 selected-at 2 coalesce 2+ join 2+ if 3 "
                    + "count 1 count-non-empty 1 position 0-1 sum 1 min 1+ max 1+ number 1 int 1 round 1-2 abs 1 pow 2 "
                    + "exp 1 exp10 1 log 1 log10 1 sqrt 1 sin 1 cos 1 tan 1 asin 1 acos 1 atan 1 atan2 2 pi 0 random 0 "
                    + "today 0 now 0 date 1 decimal-date-time 1 decimal-time 1 format-date 2 format-date-time 2 "
                    + "boolean 1 boolean-from-string 1 true 0 false 0 not 1 string-length 0-1 substr 2-3 substring-before 2 "
                    + "substring-after 2 contains 2 starts-with 2 ends-with 2 translate 3 normalize-space 0-1 regex 2 uuid 0-1 "
                    + "version 0 property 1 once 1 checklist 2+ weighted-checklist 2+ digest 2-3 base64-decode 1 base64-encode 1 "
                    + "randomize 1-2 area 1 distance 1+ geofence 2 instance 1 current 0 indexed-repeat 3-7 jr:itext 1 jr:choice-name 2 "
                    + "pulldata 4+ search 1+ extract-signed 2 intersects 1 "
                    + "thousandsep 1";

    private static final Map<String, Arity> ALL = read();

    private Functions() {}

    /** How many arguments a function takes, at least and at most. */
    record Arity(int least, int most) {
        boolean takes(int arguments) {
            return arguments >= least && arguments <= most;
        }

        /** {@code 2}, {@code 2–3} or {@code 2+}. */
        String text() {
            return least == most ? "" + least : most == ANY ? least + "+" : least + "–" + most;
        }
    }

    static Optional<Arity> of(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static Map<String, Arity> read() {
        Map<String, Arity> all = new HashMap<>();
        String[] words = TABLE.split(" ");
        for (int n = 0; n < words.length; n += 2) {
            String arity = words[n + 1];
            if (arity.endsWith("+")) {
                all.put(words[n], new Arity(Integer.parseInt(arity.substring(0, arity.length() - 1)), ANY));
            } else {
                String[] ends = arity.split("-");
                all.put(words[n], new Arity(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])));
            }
        }
        return Map.copyOf(all);
    }
}
