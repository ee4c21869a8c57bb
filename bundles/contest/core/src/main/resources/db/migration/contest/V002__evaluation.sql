-- The blind panel. The user name is kept beside the account for the order of lists; it never changes.
CREATE TABLE evaluator (
    contest VARCHAR(64) NOT NULL REFERENCES contest,
    account BIGINT NOT NULL,
    username VARCHAR(64) NOT NULL,
    max_load INTEGER NOT NULL,
    categories ${json} NOT NULL,
    conflicts ${json} NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (contest, account)
);
CREATE INDEX evaluator_username ON evaluator (contest, username, account);
CREATE INDEX evaluator_account ON evaluator (account);

-- All affinities of one initiative: account and value, account and value …, by account.
CREATE TABLE affinity (
    initiative VARCHAR(16) PRIMARY KEY REFERENCES initiative ON DELETE CASCADE,
    contest VARCHAR(64) NOT NULL,
    pairs ${text} NOT NULL
);
CREATE INDEX affinity_contest ON affinity (contest);

CREATE TABLE assignment (
    id VARCHAR(16) PRIMARY KEY,
    contest VARCHAR(64) NOT NULL REFERENCES contest,
    initiative VARCHAR(16) NOT NULL REFERENCES initiative,
    account BIGINT NOT NULL,
    username VARCHAR(64) NOT NULL,
    state VARCHAR(10) NOT NULL,
    recusal_reason VARCHAR(2000),
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT assignment_pair UNIQUE (initiative, account)
);
CREATE INDEX assignment_created_at ON assignment (contest, created_at, id);
CREATE INDEX assignment_username ON assignment (contest, username, id);
CREATE INDEX assignment_account ON assignment (account, id);

-- Scores and justifications are JSON by criterion; the total is on 0 to 100, -1 until every criterion is scored.
CREATE TABLE evaluation (
    assignment VARCHAR(16) PRIMARY KEY REFERENCES assignment ON DELETE CASCADE,
    contest VARCHAR(64) NOT NULL,
    initiative VARCHAR(16) NOT NULL,
    account BIGINT NOT NULL,
    state VARCHAR(10) NOT NULL,
    scores ${json} NOT NULL,
    justification ${json} NOT NULL,
    remarks ${text} NOT NULL,
    total DOUBLE PRECISION NOT NULL,
    updated_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX evaluation_initiative ON evaluation (initiative, state);
CREATE INDEX evaluation_contest ON evaluation (contest, assignment);
CREATE INDEX evaluation_account ON evaluation (account);

-- A ranking never changes. Its input is kept, so that it can be computed again when evaluations have changed since.
CREATE TABLE ranking (
    id VARCHAR(16) PRIMARY KEY,
    contest VARCHAR(64) NOT NULL REFERENCES contest,
    strategy ${json} NOT NULL,
    input_sha256 VARCHAR(64) NOT NULL,
    computed_at BIGINT NOT NULL,
    account BIGINT NOT NULL,
    note VARCHAR(2000),
    figures ${json} NOT NULL,
    warnings ${json} NOT NULL,
    entries ${json} NOT NULL
);
CREATE INDEX ranking_computed_at ON ranking (contest, computed_at, id);

CREATE TABLE ranking_input (
    ranking VARCHAR(16) PRIMARY KEY REFERENCES ranking ON DELETE CASCADE,
    body ${json} NOT NULL
);

CREATE TABLE committee (
    contest VARCHAR(64) PRIMARY KEY REFERENCES contest,
    quorum INTEGER NOT NULL,
    ranking VARCHAR(16) REFERENCES ranking,
    shortlist ${json} NOT NULL,
    changes INTEGER NOT NULL,
    updated_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);

CREATE TABLE committee_member (
    contest VARCHAR(64) NOT NULL REFERENCES committee ON DELETE CASCADE,
    account BIGINT NOT NULL,
    username VARCHAR(64) NOT NULL,
    PRIMARY KEY (contest, account)
);
CREATE INDEX committee_member_account ON committee_member (account);

CREATE TABLE opinion (
    initiative VARCHAR(16) NOT NULL REFERENCES initiative,
    account BIGINT NOT NULL,
    contest VARCHAR(64) NOT NULL,
    username VARCHAR(64) NOT NULL,
    scores ${json} NOT NULL,
    justification ${json} NOT NULL,
    recusal VARCHAR(2000),
    updated_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (initiative, account)
);
CREATE INDEX opinion_contest ON opinion (contest, initiative);
CREATE INDEX opinion_account ON opinion (account);

CREATE TABLE selection (
    contest VARCHAR(64) PRIMARY KEY REFERENCES contest,
    ranking VARCHAR(16) NOT NULL REFERENCES ranking,
    body ${json} NOT NULL,
    account BIGINT NOT NULL,
    decided_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
