package cl.minka.contest.rest;

import cl.minka.contest.Reminders;
import cl.minka.kernel.rest.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many were told, and who was not and why. */
public record ReminderReportView(int notified, List<SkippedView> skipped) {
    /** Somebody who was not reminded: why as a code, and in words. */
    public record SkippedView(String evaluator, Reminders.Reason reason, String detail) {
        static SkippedView of(Reminders.Skipped skipped, Texts texts, Locale locale) {
            return new SkippedView(
                    skipped.evaluator(), skipped.reason(), texts.fault(key(skipped.reason()), locale, Map.of()));
        }

        private static String key(Reminders.Reason reason) {
            return switch (reason) {
                case NOT_ON_PANEL -> "contest.reminder.not-on-panel";
                case NOTHING_PENDING -> "contest.reminder.nothing-pending";
                case REMINDED_TODAY -> "contest.reminder.reminded-today";
            };
        }
    }

    static ReminderReportView of(Reminders.Report report, Texts texts, Locale locale) {
        return new ReminderReportView(
                report.notified(),
                report.skipped().stream()
                        .map(one -> SkippedView.of(one, texts, locale))
                        .toList());
    }
}
