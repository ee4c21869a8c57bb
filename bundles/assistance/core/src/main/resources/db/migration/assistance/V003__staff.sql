-- What an adviser knows and can take. away_until is a day since 1970-01-01, -1 where he is not away.
CREATE TABLE assistance_staff (
    account BIGINT PRIMARY KEY,
    skills ${json} NOT NULL,
    capacity INTEGER NOT NULL,
    away_until INTEGER NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX assistance_request_open ON assistance_request (open_now, due_at, assignee, status);
CREATE INDEX assistance_request_helped ON assistance_request (municipality, topic, assignee);
