-- The day on which documents of an application are to be looked at next, an ISO date; the first one: at once.
ALTER TABLE application ADD COLUMN watch_day VARCHAR(10) DEFAULT '0000-01-01' NOT NULL;
CREATE INDEX application_watch ON application (watch_day, id);
CREATE INDEX application_state ON application (state, changed_at, id);

-- Which documents people were told of, that they expire on that day.
CREATE TABLE application_told (
    application VARCHAR(32) NOT NULL REFERENCES application,
    document VARCHAR(64) NOT NULL,
    expires_on VARCHAR(10) NOT NULL,
    told_at BIGINT NOT NULL,
    PRIMARY KEY (application, document, expires_on)
);
