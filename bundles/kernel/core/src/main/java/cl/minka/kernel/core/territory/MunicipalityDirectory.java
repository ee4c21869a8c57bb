package cl.minka.kernel.core.territory;

import cl.minka.kernel.Cursor;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.core.persistence.Database;
import cl.minka.kernel.core.persistence.Folding;
import cl.minka.kernel.territory.Indicator;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.territory.Municipality;
import cl.minka.kernel.territory.Region;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers from memory; the tables are read when the first question comes. */
@Component(service = Municipalities.class)
public final class MunicipalityDirectory implements Municipalities {
    private static final Pattern WITHOUT_ZERO = Pattern.compile("[1-9][0-9]{3}");

    private final Database database;
    private volatile Territory territory;
    private volatile Map<String, List<Indicator>> indicators;

    @Activate
    public MunicipalityDirectory(@Reference Database database) {
        this.database = database;
    }

    @Override
    public List<Region> regions() {
        return territory().regions();
    }

    @Override
    public List<Municipality> all() {
        return territory().municipalities();
    }

    @Override
    public Page<Municipality> list(Filter filter, Slice slice) {
        List<Municipality> ordered =
                all().stream().sorted(MunicipalityOrder.of(slice.sort())).toList();
        List<Municipality> wanted =
                ordered.stream().filter(each -> matches(each, filter)).toList();
        Stream<Municipality> rest = ordered.stream()
                .skip(slice.after().map(cursor -> position(ordered, cursor)).orElse(0))
                .filter(each -> matches(each, filter))
                .limit(slice.limit() + 1L);
        List<Municipality> found = rest.toList();
        List<Municipality> items = found.subList(0, Math.min(slice.limit(), found.size()));
        Optional<String> next = found.size() > slice.limit()
                ? Optional.of(Cursor.of(items.get(items.size() - 1).cut()).encode())
                : Optional.empty();
        return new Page<>(items, next, OptionalLong.of(wanted.size()));
    }

    @Override
    public Optional<Municipality> find(String cut) {
        return Optional.ofNullable(territory().byCut().get(cut));
    }

    @Override
    public List<Indicator> indicators(String cut) {
        Map<String, List<Indicator>> known = indicators;
        if (known == null) {
            known = database.read(TerritoryTables::indicators);
            indicators = known;
        }
        return known.getOrDefault(cut, List.of());
    }

    @Override
    public String presentCode(String cut) {
        String whole = WITHOUT_ZERO.matcher(cut).matches() ? "0" + cut : cut;
        return territory().former().getOrDefault(whole, whole);
    }

    private Territory territory() {
        Territory known = territory;
        if (known == null) {
            known = database.read(TerritoryTables::territory);
            territory = known;
        }
        return known;
    }

    private static boolean matches(Municipality each, Filter filter) {
        return filter.region().map(each.region().code()::equals).orElse(true)
                && filter.sizeBand().map(band -> each.sizeBand() == band).orElse(true)
                && filter.territoryClass()
                        .map(wanted -> each.territoryClass().equals(Optional.of(wanted)))
                        .orElse(true)
                && filter.text()
                        .map(text -> !Folding.isVain(text) && isNamed(each, Folding.fold(text)))
                        .orElse(true);
    }

    private static boolean isNamed(Municipality each, String part) {
        return Stream.concat(Stream.of(each.name()), each.aliases().stream())
                .anyMatch(name -> Folding.fold(name).contains(part));
    }

    /** How many come up to and with the one that the cursor names; the order never changes. */
    private static int position(List<Municipality> ordered, Cursor cursor) {
        for (int i = 0; i < ordered.size(); i++) {
            if (cursor.keys().equals(List.of(ordered.get(i).cut()))) {
                return i + 1;
            }
        }
        throw new InvalidInput(Fault.at("/after", "kernel.bad-cursor"));
    }
}
