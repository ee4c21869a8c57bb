package cl.minka.assistance.core.request;

import cl.minka.assistance.Channel;
import cl.minka.assistance.Priority;
import cl.minka.assistance.RequestDraft;
import cl.minka.assistance.RequestStatus;
import cl.minka.assistance.core.given.GivenCheck;
import cl.minka.assistance.given.Activity;
import cl.minka.assistance.given.WorkDraft;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.table.Row;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.time.WorkingDays;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads rows as what happened; tells what is wrong with their cells. */
final class PastColumns {
    private static final int LONGEST_ID = 64;
    /** What stands in the column {@code text}. */
    private static final Set<String> TEXTS = Set.of("/remark", "/comment");

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

    private final Municipalities municipalities;
    private final Map<String, Account> accounts;
    private final Instant now;
    private final ImportErrors errors;

    PastColumns(Municipalities municipalities, Map<String, Account> accounts, Instant now, ImportErrors errors) {
        this.municipalities = municipalities;
        this.accounts = accounts;
        this.now = now;
        this.errors = errors;
    }

    /** What a row tells; empty where something is wrong with it. */
    Optional<PastEvent> read(Row row) {
        Optional<String> id = errors.required(row, "externalId");
        id.filter(text -> text.length() > LONGEST_ID)
                .ifPresent(
                        text -> errors.add(row, "externalId", Fault.at("", "assistance.too-long", "most", LONGEST_ID)));
        Optional<Instant> at = errors.required(row, "at").flatMap(text -> instant(row, text));
        Optional<Account> actor = account(row, "actor");
        Optional<PastEvent> event = errors.required(row, "event")
                .flatMap(kind -> event(row, kind, new PastEvent.Origin(row, id.orElse(""), at.orElse(now), actor)));
        return errors.has(row) ? Optional.empty() : event;
    }

    private Optional<PastEvent> event(Row row, String kind, PastEvent.Origin origin) {
        switch (kind) {
            case "created":
                RequestDraft draft = draft(row);
                check(row, () -> RequestCheck.of(draft, municipalities));
                return Optional.of(new PastEvent.Created(origin, draft));
            case "changed":
                return Optional.of(changed(row, origin));
            case "assigned":
                errors.required(row, "to");
                return account(row, "to").map(to -> new PastEvent.Assigned(origin, to));
            case "moved":
                String reason = text(row, ProgressManager.LONGEST_REASON);
                return errors.required(row, "to")
                        .flatMap(to -> value(row, "to", to, RequestStatus.values()))
                        .map(to -> new PastEvent.Moved(origin, to, reason));
            case "answer", "message":
                errors.required(row, "text");
                String said = text(row, ConversationManager.LONGEST);
                return Optional.of(new PastEvent.Said(origin, said, kind.equals("answer")));
            case "worked":
                return work(row, origin.at()).map(work -> new PastEvent.Worked(origin, work));
            case "rated":
                return rated(row, origin);
            default:
                errors.add(
                        row,
                        "event",
                        Fault.at(
                                "",
                                "assistance.import.one-of",
                                "allowed",
                                "created, changed, assigned, moved, answer, message, worked, rated"));
                return Optional.empty();
        }
    }

    private PastEvent changed(Row row, PastEvent.Origin origin) {
        RequestDraft draft = draft(row);
        boolean topic = row.get("topic").isPresent();
        boolean priority = row.get("priority").isPresent();
        if (!topic && !priority) {
            errors.add(row, "topic", "kernel.required");
        } else if (draft.topic().length() > RequestCheck.LONGEST_TOPIC) {
            errors.add(row, "topic", Fault.at("", "assistance.too-long", "most", RequestCheck.LONGEST_TOPIC));
        }
        return new PastEvent.Changed(origin, draft, topic, priority);
    }

    /** On the day of that instant, as it is counted in Chile. */
    private Optional<WorkDraft> work(Row row, Instant at) {
        Optional<Integer> minutes = whole(row, "minutes");
        String remark = row.get("text").orElse("");
        LocalDate day = LocalDate.ofInstant(at, WorkingDays.ZONE);
        Optional<WorkDraft> work = errors.required(row, "activity")
                .flatMap(activity -> value(row, "activity", activity, Activity.values()))
                .flatMap(activity ->
                        minutes.map(number -> new WorkDraft(day, activity, number, remark, row.get("actor"))));
        work.ifPresent(draft -> check(row, () -> GivenCheck.work(draft, day)));
        return work;
    }

    private Optional<PastEvent> rated(Row row, PastEvent.Origin origin) {
        String comment = row.get("text").orElse("").strip();
        Optional<Integer> rating = whole(row, "rating");
        rating.ifPresent(number -> check(row, () -> GivenCheck.rating(number, comment)));
        return rating.map(number -> new PastEvent.Rated(origin, number, comment));
    }

    /** 0 for what is no number, which is out of every range. */
    private Optional<Integer> whole(Row row, String column) {
        return errors.required(row, column).map(cell -> cell.matches("[0-9]{1,7}") ? Integer.parseInt(cell) : 0);
    }

    private RequestDraft draft(Row row) {
        return new RequestDraft(
                municipalities.presentCode(row.get("municipality").orElse("").strip()),
                row.get("title").orElse("").strip(),
                row.get("description").orElse("").strip(),
                row.get("topic").orElse("").strip(),
                row.get("priority")
                        .flatMap(text -> value(row, "priority", text, Priority.values()))
                        .orElse(Priority.NORMAL),
                row.get("channel")
                        .flatMap(text -> value(row, "channel", text, Channel.values()))
                        .orElse(Channel.PLATFORM),
                List.of());
    }

    private void check(Row row, Runnable rule) {
        try {
            rule.run();
        } catch (InvalidInput e) {
            e.faults()
                    .forEach(fault -> errors.add(
                            row,
                            TEXTS.contains(fault.pointer())
                                    ? "text"
                                    : fault.pointer().substring(1),
                            fault));
        }
    }

    private String text(Row row, int longest) {
        String text = row.get("text").orElse("").strip();
        if (text.length() > longest) {
            errors.add(row, "text", Fault.at("", "assistance.too-long", "most", longest));
        }
        return text;
    }

    private Optional<Account> account(Row row, String column) {
        Optional<String> name = row.get(column).map(String::strip);
        Optional<Account> account = name.map(accounts::get);
        if (name.isPresent() && account.isEmpty()) {
            errors.add(row, column, "assistance.import.unknown-account");
        }
        return account;
    }

    private Optional<Instant> instant(Row row, String text) {
        try {
            Instant at = Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
            if (at.isAfter(now)) {
                errors.add(row, "at", "assistance.import.in-future");
            } else if (at.isBefore(FIRST)) {
                errors.add(row, "at", "assistance.import.too-early");
            }
            return Optional.of(at);
        } catch (DateTimeException e) {
            errors.add(row, "at", "assistance.import.bad-instant");
            return Optional.empty();
        }
    }

    private <E extends Enum<E>> Optional<E> value(Row row, String column, String text, E[] all) {
        Optional<E> found = Arrays.stream(all)
                .filter(one -> RequestStore.json(one).equals(text.strip()))
                .findFirst();
        if (found.isEmpty()) {
            String allowed = Arrays.stream(all).map(RequestStore::json).collect(Collectors.joining(", "));
            errors.add(row, column, Fault.at("", "assistance.import.one-of", "allowed", allowed));
        }
        return found;
    }
}
