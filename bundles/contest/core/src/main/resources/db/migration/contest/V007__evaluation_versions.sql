-- Reasons by criterion that an evaluator leaves unscored; seconds is how long he worked on it, for himself only.
ALTER TABLE evaluation ADD COLUMN abstentions ${json} DEFAULT '{}' NOT NULL;
ALTER TABLE evaluation ADD COLUMN seconds BIGINT DEFAULT 0 NOT NULL;

-- What was saved before, the newest last; drafts of the same few minutes are one, from begun_at to saved_at.
CREATE TABLE evaluation_version (
    assignment VARCHAR(16) NOT NULL REFERENCES evaluation ON DELETE CASCADE,
    number INTEGER NOT NULL,
    contest VARCHAR(64) NOT NULL,
    account BIGINT NOT NULL,
    state VARCHAR(10) NOT NULL,
    scores ${json} NOT NULL,
    justification ${json} NOT NULL,
    abstentions ${json} NOT NULL,
    remarks ${text} NOT NULL,
    total DOUBLE PRECISION NOT NULL,
    begun_at BIGINT NOT NULL,
    saved_at BIGINT NOT NULL,
    PRIMARY KEY (assignment, number)
);
CREATE INDEX evaluation_version_contest ON evaluation_version (contest, assignment);
CREATE INDEX evaluation_version_account ON evaluation_version (account);

INSERT INTO evaluation_version (assignment, number, contest, account, state, scores, justification, abstentions,
        remarks, total, begun_at, saved_at)
    SELECT assignment, 1, contest, account, state, scores, justification, abstentions, remarks, total, updated_at,
        updated_at FROM evaluation;

-- On which day, in the time zone of the contest, an organiser last had an evaluator reminded.
CREATE TABLE evaluation_reminder (
    contest VARCHAR(64) NOT NULL REFERENCES contest,
    account BIGINT NOT NULL,
    reminded_on VARCHAR(10) NOT NULL,
    PRIMARY KEY (contest, account)
);
CREATE INDEX evaluation_reminder_account ON evaluation_reminder (account);
