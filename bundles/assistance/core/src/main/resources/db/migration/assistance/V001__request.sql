-- Requests for assistance: what was written as JSON, beside it what is searched and sorted by. topic is folded; priority is 0 (low) to
-- 3 (urgent); open_now is 1 while work is due; requester and assignee are accounts, 0 where there is none; instants are milliseconds.
-- service is how its clocks stand; due_at is the next end of a promise and watch_at when something of it is to be told, both
-- 9223372036854775807 where there is none; answered_at and solved_at are 0 until then; late is 1 once a promise was broken; question is
-- what it asks, by its words in order; rating is 0 until it is given; minutes were worked on it; entries counts those of its timeline.
CREATE TABLE assistance_request (
    id VARCHAR(16) PRIMARY KEY,
    municipality VARCHAR(5) NOT NULL,
    topic VARCHAR(60) NOT NULL,
    priority INTEGER NOT NULL,
    status VARCHAR(24) NOT NULL,
    open_now INTEGER NOT NULL,
    requester BIGINT NOT NULL,
    assignee BIGINT NOT NULL,
    escalation INTEGER NOT NULL,
    title_key VARCHAR(200) NOT NULL,
    question VARCHAR(200) NOT NULL,
    draft ${json} NOT NULL,
    service ${json} NOT NULL,
    due_at BIGINT NOT NULL,
    watch_at BIGINT NOT NULL,
    answered_at BIGINT NOT NULL,
    solved_at BIGINT NOT NULL,
    late INTEGER NOT NULL,
    rating INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    note VARCHAR(16) NOT NULL,
    entries INTEGER NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX assistance_request_newest ON assistance_request (created_at DESC, id DESC);
CREATE INDEX assistance_request_created_at ON assistance_request (created_at, id);
CREATE INDEX assistance_request_changed_at ON assistance_request (changed_at, id);
CREATE INDEX assistance_request_changed ON assistance_request (changed_at DESC, id DESC);
CREATE INDEX assistance_request_title ON assistance_request (title_key, id);
CREATE INDEX assistance_request_municipality ON assistance_request (municipality, created_at DESC, id DESC);
CREATE INDEX assistance_request_topic ON assistance_request (topic, created_at DESC, id DESC);
CREATE INDEX assistance_request_status ON assistance_request (status, created_at DESC, id DESC);
CREATE INDEX assistance_request_assignee ON assistance_request (assignee, open_now, created_at DESC, id DESC);
CREATE INDEX assistance_request_due ON assistance_request (due_at, id);
CREATE INDEX assistance_request_watch ON assistance_request (watch_at, id);
CREATE INDEX assistance_request_question ON assistance_request (topic, question);

-- Words of title and description, as they are searched for.
CREATE TABLE assistance_request_word (
    request VARCHAR(16) NOT NULL REFERENCES assistance_request,
    word VARCHAR(40) NOT NULL,
    PRIMARY KEY (request, word)
);
CREATE INDEX assistance_request_word_word ON assistance_request_word (word, request);
