package cl.minka.contest.rest;

import cl.minka.contest.Reminders;
import java.util.List;
import java.util.Optional;

/** Who is to be reminded: all who have something to finish when nobody is named. */
public record ReminderBody(Optional<List<String>> evaluators, Optional<String> message) {
    Reminders.Order toOrder() {
        return new Reminders.Order(evaluators, message);
    }
}
