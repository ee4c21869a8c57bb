package cl.minka.practices.core.event;

import cl.minka.kernel.Fault;
import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.core.check.DraftFaults;
import cl.minka.practices.event.EventPlan;
import cl.minka.practices.event.EventSession;
import cl.minka.practices.event.FeedbackQuestion;
import cl.minka.practices.event.OrganizationType;
import cl.minka.practices.event.Place;
import cl.minka.practices.event.Quota;
import cl.minka.practices.event.RegistrationRules;
import cl.minka.practices.event.Speaker;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds everything that is wrong with an event, at once. */
final class EventCheck {
    private static final int TITLE = 200;
    private static final int LINE = 300;
    private static final int PROSE = 20_000;
    private static final int SESSIONS = 300;
    private static final int SPEAKERS = 300;
    private static final int QUOTAS = 400;
    private static final int QUESTIONS = 30;
    private static final int SEATS = 1_000_000;
    private static final int HOURS = 720;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern LINK = Pattern.compile("https?://\\S{1,500}");

    private final Municipalities municipalities;
    private final DraftFaults faults = new DraftFaults();

    EventCheck(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    List<Fault> faults(EventPlan plan) {
        faults.needed("/title", plan.title(), TITLE);
        if (!plan.organizer().equals("amuch")) {
            commune("/organizer", plan.organizer());
        }
        faults.most("/description", plan.description(), PROSE);
        if (!plan.endsAt().isAfter(plan.startsAt())) {
            faults.add(Fault.at("/endsAt", "practices.ends-before-start"));
        }
        zone(plan.timeZone());
        plan.place().ifPresent(this::place);
        plan.capacity().ifPresent(seats -> faults.within("/capacity", seats, 0, SEATS));
        faults.few("/quotas", plan.quotas().size(), QUOTAS);
        for (int n = 0; n < plan.quotas().size(); n++) {
            quota("/quotas/" + n, plan.quotas().get(n));
        }
        registration(plan.registration());
        speakers(plan);
        sessions(plan);
        faults.within(
                "/certificate/minimumSessions",
                plan.certificate().minimumSessions(),
                0,
                plan.sessions().size());
        plan.certificate().hours().ifPresent(hours -> faults.within("/certificate/hours", hours, 1, HOURS));
        questions(plan);
        plan.contest().ifPresent(id -> faults.most("/contest", id, 64));
        return faults.all();
    }

    private void zone(String id) {
        try {
            ZoneId.of(id);
        } catch (DateTimeException e) {
            faults.add(Fault.at("/timeZone", "practices.unknown-zone"));
        }
    }

    private void place(Place place) {
        faults.most("/place/name", place.name(), LINE);
        place.address().ifPresent(text -> faults.most("/place/address", text, LINE));
        place.commune().ifPresent(cut -> commune("/place/commune", cut));
        place.link()
                .filter(link -> !LINK.matcher(link).matches())
                .ifPresent(link -> faults.add(Fault.at("/place/link", "practices.bad-link")));
    }

    private void quota(String pointer, Quota quota) {
        faults.within(pointer + "/seats", quota.seats(), 0, SEATS);
        quota.value().ifPresent(value -> {
            switch (quota.kind()) {
                case MUNICIPALITY -> commune(pointer + "/value", value);
                case REGION -> known(
                        pointer + "/value", municipalities.regions().stream().anyMatch(region -> region.code()
                                .equals(value)));
                case ORGANIZATION_TYPE -> known(
                        pointer + "/value", Stream.of(OrganizationType.values()).anyMatch(type -> SeatPlan.name(type)
                                .equals(value)));
            }
        });
    }

    private void known(String pointer, boolean is) {
        if (!is) {
            faults.add(Fault.at(pointer, "practices.unknown-value"));
        }
    }

    private void registration(RegistrationRules rules) {
        if (rules.opens().isPresent()
                && rules.closes().filter(rules.opens().get()::isBefore).isEmpty()
                && rules.closes().isPresent()) {
            faults.add(Fault.at("/registration/closes", "practices.ends-before-start"));
        }
        faults.within("/registration/offerHours", rules.offerHours(), 1, HOURS);
    }

    private void speakers(EventPlan plan) {
        faults.few("/speakers", plan.speakers().size(), SPEAKERS);
        Set<String> names = new HashSet<>();
        for (int n = 0; n < plan.speakers().size(); n++) {
            Speaker speaker = plan.speakers().get(n);
            faults.needed("/speakers/" + n + "/name", speaker.name(), TITLE);
            faults.most("/speakers/" + n + "/office", speaker.office(), LINE);
            speaker.bio().ifPresent(text -> faults.most("/speakers", text, PROSE));
            unique("/speakers/" + n + "/name", speaker.name(), names);
        }
    }

    private void sessions(EventPlan plan) {
        faults.few("/sessions", plan.sessions().size(), SESSIONS);
        Set<String> names = plan.speakers().stream().map(Speaker::name).collect(Collectors.toSet());
        Set<String> ids = new HashSet<>();
        for (int n = 0; n < plan.sessions().size(); n++) {
            EventSession session = plan.sessions().get(n);
            String pointer = "/sessions/" + n;
            if (!ID.matcher(session.id()).matches()) {
                faults.add(Fault.at(pointer + "/id", "practices.bad-id"));
            }
            unique(pointer + "/id", session.id(), ids);
            faults.needed(pointer + "/title", session.title(), LINE);
            session.room().ifPresent(room -> faults.most(pointer + "/room", room, LINE));
            times(pointer, session, plan);
            for (int s = 0; s < session.speakers().size(); s++) {
                if (!names.contains(session.speakers().get(s))) {
                    faults.add(Fault.at(pointer + "/speakers/" + s, "practices.unknown-speaker"));
                }
            }
        }
        rooms(plan.sessions());
    }

    private void times(String pointer, EventSession session, EventPlan plan) {
        if (!session.endsAt().isAfter(session.startsAt())) {
            faults.add(Fault.at(pointer + "/endsAt", "practices.ends-before-start"));
        } else if (session.startsAt().isBefore(plan.startsAt())
                || session.endsAt().isAfter(plan.endsAt())) {
            faults.add(Fault.at(pointer + "/startsAt", "practices.outside-event"));
        }
    }

    /** Two sessions of one room must not overlap; rooms are compared without case and accents. */
    private void rooms(List<EventSession> sessions) {
        Map<String, List<Integer>> byRoom = new HashMap<>();
        for (int n = 0; n < sessions.size(); n++) {
            int index = n;
            sessions.get(n).room().map(Folded::of).map(String::strip).ifPresent(room -> byRoom.computeIfAbsent(
                            room, any -> new ArrayList<>())
                    .add(index));
        }
        byRoom.values().forEach(indexes -> {
            indexes.sort(Comparator.comparing((Integer n) -> sessions.get(n).startsAt()));
            Instant busy = Instant.MIN;
            for (int n : indexes) {
                if (sessions.get(n).startsAt().isBefore(busy)) {
                    faults.add(Fault.at("/sessions/" + n + "/room", "practices.room-taken"));
                }
                Instant end = sessions.get(n).endsAt();
                busy = end.isAfter(busy) ? end : busy;
            }
        });
    }

    private void questions(EventPlan plan) {
        faults.few("/questions", plan.questions().size(), QUESTIONS);
        Set<String> ids = new HashSet<>();
        for (int n = 0; n < plan.questions().size(); n++) {
            FeedbackQuestion question = plan.questions().get(n);
            if (!ID.matcher(question.id()).matches()) {
                faults.add(Fault.at("/questions/" + n + "/id", "practices.bad-id"));
            }
            unique("/questions/" + n + "/id", question.id(), ids);
            faults.needed("/questions/" + n + "/text", question.text(), LINE);
        }
    }

    private void unique(String pointer, String value, Set<String> seen) {
        if (!value.isEmpty() && !seen.add(value)) {
            faults.add(Fault.at(pointer, "practices.twice", "value", value));
        }
    }

    private void commune(String pointer, String cut) {
        if (municipalities.find(cut).isEmpty()) {
            faults.add(Fault.at(pointer, "practices.unknown-municipality", "cut", cut));
        }
    }
}
