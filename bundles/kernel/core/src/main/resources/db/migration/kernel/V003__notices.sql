-- Notices to people: the outbox. A notice without a delivery waits for the planner.
CREATE TABLE notice (
    id VARCHAR(36) PRIMARY KEY,
    account BIGINT NOT NULL,
    kind VARCHAR(100) NOT NULL,
    arguments ${json} NOT NULL,
    resource VARCHAR(400) NOT NULL,
    organization VARCHAR(10) NOT NULL,
    only_once VARCHAR(200) NOT NULL,
    posted_at BIGINT NOT NULL,
    delivery VARCHAR(36) NOT NULL
);
CREATE UNIQUE INDEX notice_only_once ON notice (only_once);
CREATE INDEX notice_account ON notice (account, posted_at, id);
CREATE INDEX notice_of_delivery ON notice (delivery, posted_at, id);

-- Mails, and the proof of their sending; they hold neither address nor text.
CREATE TABLE notice_delivery (
    id VARCHAR(36) PRIMARY KEY,
    account BIGINT NOT NULL,
    state VARCHAR(10) NOT NULL,
    reason VARCHAR(40) NOT NULL,
    planned_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    leased_until BIGINT NOT NULL,
    attempts INTEGER NOT NULL,
    attempted_at BIGINT,
    sent_at BIGINT,
    message_id VARCHAR(320),
    answer INTEGER
);
CREATE INDEX notice_delivery_state ON notice_delivery (state, due_at);
CREATE INDEX notice_delivery_planned ON notice_delivery (planned_at, id);
CREATE INDEX notice_delivery_account ON notice_delivery (account);

CREATE TABLE notice_preference (
    account BIGINT PRIMARY KEY,
    language VARCHAR(2) NOT NULL,
    kinds ${json} NOT NULL,
    version BIGINT NOT NULL
);
