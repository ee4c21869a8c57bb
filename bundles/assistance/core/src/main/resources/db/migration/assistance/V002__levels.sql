-- Service levels. topic is folded, both it and priority are empty for any; minutes are working minutes; stops_in are states, by commas.
CREATE TABLE assistance_level (
    id VARCHAR(64) PRIMARY KEY,
    topic VARCHAR(60) NOT NULL,
    topic_text VARCHAR(60) NOT NULL,
    priority VARCHAR(10) NOT NULL,
    first_answer INTEGER NOT NULL,
    update_every INTEGER NOT NULL,
    solution INTEGER NOT NULL,
    warn_percent INTEGER NOT NULL,
    stops_in VARCHAR(200) NOT NULL,
    version BIGINT NOT NULL,
    UNIQUE (topic, priority)
);
INSERT INTO assistance_level VALUES ('urgente', '', '', 'URGENT', 120, 240, 960, 75, 'WAITING_REQUESTER,WAITING_THIRD_PARTY', 1);
INSERT INTO assistance_level VALUES ('alta', '', '', 'HIGH', 240, 480, 2400, 75, 'WAITING_REQUESTER,WAITING_THIRD_PARTY', 1);
INSERT INTO assistance_level VALUES ('normal', '', '', '', 480, 960, 4800, 75, 'WAITING_REQUESTER,WAITING_THIRD_PARTY', 1);
INSERT INTO assistance_level VALUES ('baja', '', '', 'LOW', 960, 2400, 9600, 75, 'WAITING_REQUESTER,WAITING_THIRD_PARTY', 1);

-- What was entered of a municipality's working hours.
CREATE TABLE assistance_calendar (
    municipality VARCHAR(5) PRIMARY KEY,
    calendar ${json} NOT NULL,
    version BIGINT NOT NULL
);

-- What happened to a request. number counts within it; actor is an account, 0 for the platform.
CREATE TABLE assistance_timeline (
    id VARCHAR(16) PRIMARY KEY,
    request VARCHAR(16) NOT NULL REFERENCES assistance_request,
    number INTEGER NOT NULL,
    kind VARCHAR(16) NOT NULL,
    occurred_at BIGINT NOT NULL,
    actor BIGINT NOT NULL,
    facts ${json} NOT NULL,
    UNIQUE (request, number)
);

-- What was said. from_staff and internal are 1 or 0.
CREATE TABLE assistance_message (
    id VARCHAR(16) PRIMARY KEY,
    request VARCHAR(16) NOT NULL REFERENCES assistance_request,
    author BIGINT NOT NULL,
    from_staff INTEGER NOT NULL,
    internal_note INTEGER NOT NULL,
    said ${text} NOT NULL,
    written_at BIGINT NOT NULL
);
CREATE INDEX assistance_message_request ON assistance_message (request, written_at, id);
