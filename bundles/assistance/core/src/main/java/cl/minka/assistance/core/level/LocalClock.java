package cl.minka.assistance.core.level;

import cl.minka.kernel.territory.Municipality;
import cl.minka.kernel.time.WorkingDays;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The clocks by which municipalities work. Magallanes keeps its summer time all year (Decreto 1.820 of 2016, Ministerio del Interior), so
 * does Aysén since 2025, and the islands of Valparaíso in Polynesia are two hours behind (tz database: America/Punta_Arenas,
 * America/Coyhaique, which older tables lack and which equals the former since 2025, Pacific/Easter).
 */
final class LocalClock {
    private static final String EASTER_ISLAND = "05201";
    private static final String AYSEN = "11";
    private static final String MAGALLANES = "12";
    private static final ZoneId SOUTH = ZoneId.of("America/Punta_Arenas");
    private static final ZoneId ISLAND = ZoneId.of("Pacific/Easter");
    private static final ZoneId COYHAIQUE =
            ZoneId.getAvailableZoneIds().contains("America/Coyhaique") ? ZoneId.of("America/Coyhaique") : SOUTH;

    private LocalClock() {}

    static ZoneId of(Optional<Municipality> municipality) {
        if (municipality.isEmpty()) {
            return WorkingDays.ZONE;
        }
        if (municipality.get().cut().equals(EASTER_ISLAND)) {
            return ISLAND;
        }
        return switch (municipality.get().region().code()) {
            case AYSEN -> COYHAIQUE;
            case MAGALLANES -> SOUTH;
            default -> WorkingDays.ZONE;
        };
    }
}
