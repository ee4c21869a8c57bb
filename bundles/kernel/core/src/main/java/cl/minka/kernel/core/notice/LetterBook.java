package cl.minka.kernel.core.notice;

import cl.minka.kernel.core.notice.DeliveryRows.Claimed;
import cl.minka.kernel.core.notice.Letter.Appointment;
import cl.minka.kernel.core.persistence.Database;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.notice.PostedNotice;
import cl.minka.kernel.notice.Wording;
import cl.minka.kernel.notice.Wording.Words;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the letter of a delivery, or tells why there is none. */
final class LetterBook {
    private static final Locale SPANISH = Locale.forLanguageTag("es-CL");

    private final Database database;
    private final Accounts accounts;
    private final Wording wording;
    private final FileBook files;

    LetterBook(Database database, Accounts accounts, Wording wording, FileBook files) {
        this.database = database;
        this.accounts = accounts;
        this.wording = wording;
        this.files = files;
    }

    /** A letter, or else the reason why there is none and whether there may be one later. */
    record Found(Optional<Letter> letter, String reason, boolean later) {
        static Found not(String reason) {
            return new Found(Optional.empty(), reason, false);
        }
    }

    Found of(Claimed claimed) {
        if (claimed.toAddress()) {
            return database.read(sql -> NoticeRows.address(sql, claimed.id()))
                    .map(address -> write(claimed, address, notices(claimed)))
                    .orElseGet(() -> Found.not("erased"));
        }
        Optional<Account> account =
                Optional.ofNullable(accounts.byId(Set.of(claimed.account())).get(claimed.account()));
        if (account.isEmpty()) {
            return Found.not("no-account");
        }
        if (account.get().blocked()) {
            return Found.not("blocked");
        }
        if (account.get().email().isEmpty()) {
            return Found.not("no-address");
        }
        List<PostedNotice> notices = notices(claimed);
        if (notices.isEmpty()) {
            return Found.not("erased");
        }
        return write(claimed, account.get().email().get(), notices);
    }

    private List<PostedNotice> notices(Claimed claimed) {
        return database.read(sql -> NoticeRows.of(sql, claimed.id()));
    }

    /** What an account chose, and what an address was said to read. */
    private String language(Claimed claimed, List<PostedNotice> notices) {
        return claimed.toAddress()
                ? notices.stream()
                        .flatMap(
                                notice -> Optional.ofNullable(notice.arguments().get(Notice.LANGUAGE)).stream())
                        .findFirst()
                        .orElse("es")
                : database.read(sql -> PreferenceRows.of(sql, claimed.account()))
                        .language();
    }

    private Found write(Claimed claimed, String address, List<PostedNotice> notices) {
        Locale locale = language(claimed, notices).equals("en") ? Locale.ENGLISH : SPANISH;
        List<Words> words = new ArrayList<>();
        List<Appointment> dates = new ArrayList<>();
        for (PostedNotice notice : notices) {
            wording.of(notice.key(), locale, notice.arguments()).ifPresent(words::add);
            notice.calendar()
                    .flatMap(entry -> wording.of(entry.summaryKey(), locale, notice.arguments())
                            .map(told -> new Appointment(entry, told)))
                    .ifPresent(dates::add);
        }
        long dated =
                notices.stream().filter(notice -> notice.calendar().isPresent()).count();
        Optional<String> title = words.size() == 1
                ? Optional.of(words.get(0).title())
                : wording.of("kernel.notice-digest", locale, Map.of("count", Integer.toString(notices.size())))
                        .map(Words::title);
        if (words.size() < notices.size() || dates.size() < dated || title.isEmpty()) {
            return new Found(Optional.empty(), "no-words", true);
        }
        if (claimed.toAddress()) {
            wording.of("kernel.notice-refusal", locale, Map.of("number", claimed.id()))
                    .ifPresent(words::add);
        }
        Instant date = Instant.ofEpochMilli(claimed.plannedAt());
        return new Found(
                Optional.of(new Letter(
                        address,
                        claimed.messageId(),
                        date,
                        locale,
                        title.get(),
                        words,
                        dates,
                        notices.stream()
                                .flatMap(notice -> files.of(notice).stream())
                                .toList(),
                        claimed.toAddress() ? Optional.of(claimed.id()) : Optional.empty())),
                "",
                false);
    }
}
