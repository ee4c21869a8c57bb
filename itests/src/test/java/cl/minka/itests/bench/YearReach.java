package cl.minka.itests.bench;

import cl.minka.itests.scenario.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;

/** Feeds as a calendar program reads them, whom the schools reach, and what somebody learnt over the years. */
final class YearReach {
    private static final double LIMIT = 1;
    private static final int BREAKDOWNS = 3;

    private final YearStage stage;

    YearReach(YearStage stage) {
        this.stage = stage;
    }

    void feeds() {
        Calendar calendar = read(stage.cast().anonymous().get("/editions/" + YearStage.edition(1) + "/calendar.ics"));
        List<CalendarComponent> events = calendar.getComponents(Component.VEVENT);
        Phases.require(events.size() == YearOffer.SESSIONS, "sessions in the feed: %d", events.size());
        Phases.require(
                calendar.getComponents(Component.VTIMEZONE).stream()
                        .anyMatch(zone -> value(zone, Property.TZID).equals("America/Santiago")),
                "the feed does not tell the time of Chile");
        Phases.require(
                events.stream()
                                .map(event -> value(event, Property.UID))
                                .distinct()
                                .count()
                        == events.size(),
                "sessions share a UID");
        String address =
                stage.instructor().post("/me/calendar-feed", Map.of()).is(201).string("/address");
        Calendar own = read(stage.cast().anonymous().get("/" + address));
        int taught = own.getComponents(Component.VEVENT).size();
        Phases.require(taught >= stage.filled() * YearOffer.SESSIONS, "sessions of who teaches: %d", taught);
        stage.instructor().post("/me/calendar-feed", Map.of()).is(201);
        stage.cast().anonymous().get("/" + address).isProblem(404);
        Phases.say("%d sessions in the calendar of who teaches", taught);
    }

    private static Calendar read(Reply feed) {
        String text = feed.is(200).text();
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            Phases.require(!calendar.validate().hasErrors(), "not as RFC 5545 wants it: %s", calendar.validate());
            return calendar;
        } catch (IOException | ParserException e) {
            throw new AssertionError("a feed that a calendar program can not read: " + text, e);
        }
    }

    private static String value(Component component, String property) {
        return component.getProperty(property).map(Property::getValue).orElse("");
    }

    void indicators() {
        Reply all = stage.phases().within(LIMIT, "indicators", () -> stage.organizer()
                .get("/schools/indicators")
                .is(200));
        JsonNode total = all.at("/total");
        Phases.require(
                total.path("sessionsHeld").asInt() >= stage.filled() * YearOffer.HELD
                        && total.path("people").asInt() > stage.filled() * YearStage.IN_EACH / 2,
                "indicators: %s",
                total);
        Phases.require(all.at("/breakdowns").size() == BREAKDOWNS, "breakdowns: %s", all.at("/breakdowns"));
        all.at("/breakdowns")
                .forEach(one -> Phases.require(
                        one.at("/chart/labels").size() == one.path("groups").size(), "a chart: %s", one));
        Phases.say("%s", total);
        stage.keep(
                "indicators.xlsx",
                stage.organizer()
                        .get("/schools/indicators?by=edition&format=xlsx")
                        .is(200)
                        .bytes());
    }

    /** On paper too. */
    void records(String certificate) {
        String edition = YearStage.edition(0);
        JsonNode held = stage.instructor()
                .get("/editions/" + edition + "/certificates/" + certificate)
                .is(200)
                .at("");
        String person = held.path("person").asText();
        JsonNode record = stage.find("/people/" + person + "/record");
        JsonNode entry = null;
        for (JsonNode one : record.path("entries")) {
            entry = one.path("edition").asText().equals(edition) ? one : entry;
        }
        Phases.require(
                entry != null && entry.path("hoursReceived").asDouble() > 0, "what %s learnt: %s", person, record);
        String text = YearPapers.keep(
                stage,
                "record",
                stage.organizer()
                        .get("/people/" + person + "/record?format=pdf")
                        .is(200)
                        .bytes());
        Phases.require(
                text.replaceAll("\\s+", " ").contains(held.path("title").asText()), "the record on paper: %s", text);
        String organization =
                stage.find("/people/" + person).path("organizations").path(0).asText();
        String together = YearPapers.keep(
                stage,
                "record-organization",
                stage.organizer()
                        .get("/organizations/" + organization + "/record?format=pdf")
                        .is(200)
                        .bytes());
        Phases.require(
                !together.contains(held.path("name").asText()),
                "the record of an organization names people: %s",
                together);
    }
}
