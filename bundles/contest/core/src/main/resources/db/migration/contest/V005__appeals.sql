-- Appeals against the published results, one an initiative; 0 is nobody and never.
CREATE TABLE appeal (
    contest VARCHAR(64) NOT NULL REFERENCES contest,
    number INTEGER NOT NULL,
    initiative VARCHAR(16) NOT NULL REFERENCES initiative,
    municipality VARCHAR(5) NOT NULL,
    account BIGINT NOT NULL,
    grounds ${text} NOT NULL,
    state VARCHAR(16) NOT NULL,
    filed_at BIGINT NOT NULL,
    answer ${text},
    answered_by BIGINT NOT NULL,
    answered_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (contest, number),
    CONSTRAINT appeal_initiative UNIQUE (initiative)
);
CREATE INDEX appeal_account ON appeal (account);
CREATE INDEX appeal_answered_by ON appeal (answered_by);

-- The last number given to an appeal: counted under the lock, so that numbers are never used twice.
ALTER TABLE contest_lock ADD COLUMN last_appeal INTEGER DEFAULT 0 NOT NULL;
