package cl.minka.practices.core.catalogue;

import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.PracticeSheet;
import cl.minka.practices.core.persistence.PracticeTransactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Stores many sheets at once, as a past year left them. */
public final class ManySheets {
    private static final int AT_ONCE = 1_000;

    private ManySheets() {}

    public static void store(
            PracticeTransactions transactions, Municipalities municipalities, Stream<PracticeSheet> sheets) {
        List<PracticeSheet> some = new ArrayList<>(AT_ONCE);
        int[] stored = {0};
        sheets.forEach(sheet -> {
            some.add(sheet);
            if (some.size() == AT_ONCE) {
                insert(transactions, municipalities, some, stored[0]);
                stored[0] += some.size();
                some.clear();
            }
        });
        insert(transactions, municipalities, some, stored[0]);
    }

    private static void insert(
            PracticeTransactions transactions, Municipalities municipalities, List<PracticeSheet> sheets, int before) {
        List<PracticeSheet> all = List.copyOf(sheets);
        Instant year = Instant.parse("2026-03-01T12:00:00Z");
        transactions.quietly(manager -> {
            for (int n = 0; n < all.size(); n++) {
                PracticeSheet sheet = all.get(n);
                PracticeEntity practice = new PracticeEntity(Optional.empty(), List.of(), year);
                practice.write(
                        sheet,
                        municipalities
                                .find(sheet.municipality())
                                .orElseThrow()
                                .region()
                                .code(),
                        year.plusSeconds(300L * (before + n)));
                practice.confirm(LocalDate.parse("2026-03-01"), LocalDate.parse("2027-03-01"));
                manager.persist(practice);
            }
            return null;
        });
    }
}
