package cl.minka.assistance.core.request;

import cl.minka.assistance.RequestStatus;
import cl.minka.assistance.core.given.WorkEntity;
import cl.minka.assistance.core.level.LevelShelf;
import cl.minka.assistance.core.level.WorkingTime;
import cl.minka.kernel.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A request of the past, made again by what happened to it. Between two things that happened its clocks run on: warnings and ends stand
 * in its timeline at the instants at which they came.
 */
final class PastRequest {
    private final LevelShelf levels;
    private final Function<String, WorkingTime> hours;
    private final ImportErrors errors;
    private final List<TimelineRowEntity> timeline = new ArrayList<>();
    private final List<MessageEntity> messages = new ArrayList<>();
    private final List<WorkEntity> works = new ArrayList<>();
    private RequestEntity request;
    private Instant last = Instant.EPOCH;

    /** @param hours of a municipality, by its CUT code */
    PastRequest(LevelShelf levels, Function<String, WorkingTime> hours, ImportErrors errors) {
        this.levels = levels;
        this.hours = hours;
        this.errors = errors;
    }

    /** Does again what happened; what can not have happened is an error of its row. */
    void happen(PastEvent event) {
        PastEvent.Origin origin = event.origin();
        if (origin.at().isBefore(last)) {
            errors.add(origin.row(), "at", "assistance.import.order");
            return;
        }
        last = origin.at();
        if (event instanceof PastEvent.Created created) {
            create(created);
        } else if (request == null) {
            errors.add(origin.row(), "event", "assistance.import.not-created");
        } else {
            until(origin.at());
            Work work = work(origin.at(), origin.account());
            if (event instanceof PastEvent.Changed changed) {
                change(work, changed);
            } else if (event instanceof PastEvent.Assigned assigned) {
                assign(work, assigned);
            } else if (event instanceof PastEvent.Moved moved) {
                move(work, moved);
            } else if (event instanceof PastEvent.Said said) {
                say(work, said);
            } else if (event instanceof PastEvent.Worked worked) {
                work(worked);
            } else if (event instanceof PastEvent.Rated rated) {
                rate(rated);
            }
        }
    }

    /** What would have been noticed by then. */
    void until(Instant at) {
        while (request != null && request.watchAt() < at.toEpochMilli()) {
            work(Instant.ofEpochMilli(request.watchAt()), RequestEntity.NOBODY).watched();
        }
    }

    private void create(PastEvent.Created created) {
        if (request != null) {
            errors.add(created.origin().row(), "event", "assistance.import.created-twice");
            return;
        }
        request = new RequestEntity(
                created.draft(), created.origin().account(), created.origin().at());
        work(created.origin().at(), created.origin().account()).opened();
    }

    private void change(Work work, PastEvent.Changed changed) {
        if (requireOpen(changed)) {
            request.write(changed.over(request.draft()), work.now());
            work.levelled();
        }
    }

    private void assign(Work work, PastEvent.Assigned assigned) {
        if (!Access.advises(assigned.to().grants(), request.municipality())) {
            errors.add(assigned.origin().row(), "to", "assistance.no-adviser");
        } else if (requireOpen(assigned)) {
            work.assigned(assigned.to(), "");
        }
    }

    private void move(Work work, PastEvent.Moved moved) {
        if (moved.to() == request.status()) {
            return;
        }
        List<Fault> missing = Moves.missing(request, moved.to(), moved.reason());
        missing.forEach(
                fault -> errors.add(moved.origin().row(), fault.pointer().equals("/reason") ? "text" : "to", fault));
        if (missing.isEmpty()) {
            if (moved.to() == RequestStatus.SOLVED && !request.isAnswered()) {
                messages.add(message(moved.origin(), true, moved.reason()));
                request.answered(work.now());
                work.answered();
            }
            work.moved(moved.to(), moved.reason());
        }
    }

    private void say(Work work, PastEvent.Said said) {
        if (request.status() == RequestStatus.CLOSED) {
            errors.add(said.origin().row(), "event", "assistance.import.closed");
            return;
        }
        messages.add(message(said.origin(), said.byStaff(), said.text()));
        ConversationManager.said(work, said.byStaff());
    }

    private void work(PastEvent.Worked worked) {
        PastEvent.Origin origin = worked.origin();
        if (origin.actor()
                .filter(who -> !Access.advises(who.grants(), request.municipality()))
                .isPresent()) {
            errors.add(origin.row(), "actor", "assistance.no-adviser");
            return;
        }
        works.add(new WorkEntity(request.id(), origin.account(), worked.work(), origin.at()));
        request.worked(worked.work().minutes());
    }

    private void rate(PastEvent.Rated rated) {
        if (request.status().isOpen()) {
            errors.add(rated.origin().row(), "event", "assistance.import.not-solved");
        } else if (request.isRated()) {
            errors.add(rated.origin().row(), "event", "assistance.rated-already");
        } else {
            request.rate(rated.rating(), rated.comment(), rated.origin().at());
        }
    }

    private boolean requireOpen(PastEvent event) {
        if (!request.status().isOpen()) {
            errors.add(event.origin().row(), "event", "assistance.import.closed");
        }
        return request.status().isOpen();
    }

    private MessageEntity message(PastEvent.Origin origin, boolean byStaff, String text) {
        return new MessageEntity(request.id(), origin.account(), byStaff, false, text, origin.at());
    }

    private Work work(Instant at, long actor) {
        return new Work(levels::find, timeline::add, request, actor, hours.apply(request.municipality()), at);
    }

    RequestEntity request() {
        return request;
    }

    List<TimelineRowEntity> timeline() {
        return timeline;
    }

    List<MessageEntity> messages() {
        return messages;
    }

    List<WorkEntity> works() {
        return works;
    }
}
