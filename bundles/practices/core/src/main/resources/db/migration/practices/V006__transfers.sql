-- Agreements. agreement is what the parties agreed on and did; beside it stands what is searched by. Days are days since 1970-01-01;
-- stuck_on is the first day on which it does not go on unless something happens (a far day once it is evaluated).
CREATE TABLE transfer (
    id VARCHAR(16) PRIMARY KEY,
    practice VARCHAR(16) NOT NULL REFERENCES practice,
    practice_title VARCHAR(200) NOT NULL,
    mentor VARCHAR(5) NOT NULL,
    mentor_state VARCHAR(8) NOT NULL,
    need VARCHAR(64) NOT NULL,
    strategy VARCHAR(64) NOT NULL,
    title_key VARCHAR(200) NOT NULL,
    stage VARCHAR(10) NOT NULL,
    starts_on INTEGER NOT NULL,
    active_on INTEGER NOT NULL,
    stuck_on INTEGER NOT NULL,
    agreement ${json} NOT NULL,
    logged INTEGER NOT NULL,
    hours_entered INTEGER NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    evaluated_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX transfer_created_at ON transfer (created_at, id);
CREATE INDEX transfer_changed_at ON transfer (changed_at, id);
CREATE INDEX transfer_title ON transfer (title_key, id);
CREATE INDEX transfer_starts_on ON transfer (starts_on, id);
CREATE INDEX transfer_stuck_on ON transfer (stuck_on, id);
CREATE INDEX transfer_practice ON transfer (practice, stage);
CREATE INDEX transfer_mentor ON transfer (mentor, created_at);

-- Mentor and receivers. state is PENDING, SIGNED, DECLINED or LEFT; verdict is empty while there is none.
CREATE TABLE transfer_party (
    transfer VARCHAR(16) NOT NULL REFERENCES transfer,
    cut VARCHAR(5) NOT NULL,
    part VARCHAR(8) NOT NULL,
    region VARCHAR(2) NOT NULL,
    state VARCHAR(8) NOT NULL,
    verdict VARCHAR(16) NOT NULL,
    PRIMARY KEY (transfer, cut)
);
CREATE INDEX transfer_party_cut ON transfer_party (cut, transfer);
CREATE INDEX transfer_party_region ON transfer_party (region, transfer);

-- What happened; account is who did it, 0 once erased.
CREATE TABLE transfer_log (
    id VARCHAR(24) PRIMARY KEY,
    transfer VARCHAR(16) NOT NULL REFERENCES transfer,
    number INTEGER NOT NULL,
    happened_at BIGINT NOT NULL,
    kind VARCHAR(10) NOT NULL,
    municipality VARCHAR(5) NOT NULL,
    note ${text} NOT NULL,
    account BIGINT NOT NULL
);
CREATE INDEX transfer_log_number ON transfer_log (transfer, number);
CREATE INDEX transfer_log_account ON transfer_log (account);
