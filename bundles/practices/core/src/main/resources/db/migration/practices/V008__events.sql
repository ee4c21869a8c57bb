-- Events. order_key is what the list is sorted by: the beginning, or, once the event is over, 10^15 less the beginning; searched is
-- the folded text of title, place and speakers.
CREATE TABLE public_event (
    id VARCHAR(16) PRIMARY KEY,
    organizer VARCHAR(5) NOT NULL,
    kind VARCHAR(16) NOT NULL,
    state VARCHAR(16) NOT NULL,
    region VARCHAR(2) NOT NULL,
    title_key VARCHAR(200) NOT NULL,
    searched VARCHAR(2000) NOT NULL,
    content ${json} NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    order_key BIGINT NOT NULL,
    sequence_number INTEGER NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
-- With state and organizer, so that the list and its count need not read the events.
CREATE INDEX public_event_order_key ON public_event (order_key, id, state, organizer);
CREATE INDEX public_event_starts_at ON public_event (starts_at, id, state, organizer);
CREATE INDEX public_event_title_key ON public_event (title_key, id, state, organizer);
CREATE INDEX public_event_ends_at ON public_event (ends_at, order_key);

-- Apart from the event, so that a registration is no new version of it. Who changes seats updates this row first.
CREATE TABLE event_seats (
    event VARCHAR(16) PRIMARY KEY REFERENCES public_event,
    turn BIGINT NOT NULL,
    last_line BIGINT NOT NULL,
    seats INTEGER NOT NULL,
    waiting INTEGER NOT NULL,
    attendance BIGINT NOT NULL
);
