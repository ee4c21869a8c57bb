package cl.minka.runtime.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.VersionRange;

/**
 * A package that a bundle imports, as its manifest says it (OSGi Core 8, 3.6.5).
 *
 * @param range of versions that suit it; every one when none is written
 */
record ImportClause(String name, VersionRange range, boolean optional) {
    private static final Pattern CLAUSE = Pattern.compile("(?:[^,\"]|\"[^\"]*\")+");
    private static final Pattern VERSION = Pattern.compile(";\\s*version\\s*=\\s*\"?([^\";]+)\"?");
    private static final Pattern OPTIONAL = Pattern.compile(";\\s*resolution\\s*:=\\s*\"?optional\"?");

    /** @param header {@code Import-Package}, or null when there is none */
    static List<ImportClause> parse(String header) {
        List<ImportClause> clauses = new ArrayList<>();
        Matcher matcher = CLAUSE.matcher(header == null ? "" : header);
        while (matcher.find()) {
            String clause = matcher.group().strip();
            Optional<String> version = VERSION.matcher(clause)
                    .results()
                    .map(found -> found.group(1))
                    .findFirst();
            boolean optional = OPTIONAL.matcher(clause).find();
            for (String part : clause.split(";")) {
                String name = part.strip();
                if (name.contains("=")) {
                    break;
                }
                clauses.add(new ImportClause(name, new VersionRange(version.orElse("0")), optional));
            }
        }
        return clauses;
    }
}
