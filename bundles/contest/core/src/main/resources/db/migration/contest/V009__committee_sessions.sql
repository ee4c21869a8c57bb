-- Sessions of committees. Agenda: a list of {initiative, text}. 0 is never; the quorum is 0 until the session is closed.
CREATE TABLE committee_session (
    contest VARCHAR(64) NOT NULL REFERENCES contest,
    number INTEGER NOT NULL,
    title VARCHAR(200) NOT NULL,
    starts_at BIGINT NOT NULL,
    place VARCHAR(500),
    link VARCHAR(1000),
    agenda ${json} NOT NULL,
    state VARCHAR(10) NOT NULL,
    quorum INTEGER NOT NULL,
    opened_at BIGINT NOT NULL,
    closed_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (contest, number)
);
CREATE INDEX committee_session_starts_at ON committee_session (contest, starts_at, number);

-- The last number given to a session: counted under the lock.
ALTER TABLE contest_lock ADD COLUMN last_session INTEGER DEFAULT 0 NOT NULL;

-- From when to when a member was present; 0 is still.
CREATE TABLE committee_stay (
    id VARCHAR(16) PRIMARY KEY,
    contest VARCHAR(64) NOT NULL,
    number INTEGER NOT NULL,
    account BIGINT NOT NULL,
    username VARCHAR(64) NOT NULL,
    arrived_at BIGINT NOT NULL,
    left_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    FOREIGN KEY (contest, number) REFERENCES committee_session ON DELETE CASCADE
);
CREATE INDEX committee_stay_session ON committee_stay (contest, number);
CREATE INDEX committee_stay_account ON committee_stay (account);

-- Ballots. Options: a list of {initiative, text}. Session 0 is none. Counted: sums and result, once closed.
CREATE TABLE committee_ballot (
    contest VARCHAR(64) NOT NULL REFERENCES contest,
    number INTEGER NOT NULL,
    session INTEGER NOT NULL,
    title VARCHAR(200) NOT NULL,
    question VARCHAR(2000) NOT NULL,
    kind VARCHAR(10) NOT NULL,
    options ${json} NOT NULL,
    secret BOOLEAN NOT NULL,
    seats INTEGER NOT NULL,
    majority VARCHAR(10),
    state VARCHAR(10) NOT NULL,
    opened_at BIGINT NOT NULL,
    closed_at BIGINT NOT NULL,
    counted ${json},
    version BIGINT NOT NULL,
    PRIMARY KEY (contest, number)
);
CREATE INDEX committee_ballot_opened_at ON committee_ballot (contest, opened_at, number);
CREATE INDEX committee_ballot_state ON committee_ballot (state, contest);

-- Who voted and what. Of a secret ballot the vote goes when the ballot is closed; only who voted is left.
CREATE TABLE committee_vote (
    id VARCHAR(16) PRIMARY KEY,
    contest VARCHAR(64) NOT NULL,
    number INTEGER NOT NULL,
    account BIGINT NOT NULL,
    username VARCHAR(64) NOT NULL,
    vote ${json},
    judged ${json},
    version BIGINT NOT NULL,
    FOREIGN KEY (contest, number) REFERENCES committee_ballot ON DELETE CASCADE
);
CREATE INDEX committee_vote_ballot ON committee_vote (contest, number);
CREATE INDEX committee_vote_account ON committee_vote (account);

-- Resolutions, never changed. Session, ballot and corrected resolution are 0 where there is none; votes are -1 where
-- they were not counted.
CREATE TABLE committee_resolution (
    contest VARCHAR(64) NOT NULL REFERENCES contest,
    number INTEGER NOT NULL,
    session INTEGER NOT NULL,
    ballot INTEGER NOT NULL,
    initiative VARCHAR(16) REFERENCES initiative,
    body ${text} NOT NULL,
    adopted_at BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    in_favour INTEGER NOT NULL,
    against INTEGER NOT NULL,
    abstained INTEGER NOT NULL,
    corrects INTEGER NOT NULL,
    PRIMARY KEY (contest, number)
);
CREATE INDEX committee_resolution_adopted_at ON committee_resolution (contest, adopted_at, number);

-- The external signature over the minutes, in base 64.
CREATE TABLE minutes_signature (
    contest VARCHAR(64) PRIMARY KEY REFERENCES contest,
    sha256 VARCHAR(64) NOT NULL,
    media_type VARCHAR(100) NOT NULL,
    content ${text} NOT NULL,
    signer VARCHAR(200) NOT NULL,
    signed_at BIGINT NOT NULL,
    provider VARCHAR(200) NOT NULL,
    account BIGINT NOT NULL,
    stored_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
