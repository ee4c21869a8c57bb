-- What was done about an initiative on which its evaluators differ. Scores and total are those agreed on, once recorded.
CREATE TABLE consensus (
    initiative VARCHAR(16) PRIMARY KEY REFERENCES initiative,
    contest VARCHAR(64) NOT NULL,
    state VARCHAR(10) NOT NULL,
    proposal VARCHAR(16),
    scores ${json} NOT NULL,
    total DOUBLE PRECISION NOT NULL,
    reason VARCHAR(2000),
    opened_at BIGINT NOT NULL,
    ended_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX consensus_contest ON consensus (contest, initiative);

-- Its evaluators under their labels, with the scores that they had at first; never changed by what they write later.
CREATE TABLE consensus_voice (
    assignment VARCHAR(16) PRIMARY KEY REFERENCES assignment,
    initiative VARCHAR(16) NOT NULL REFERENCES consensus,
    account BIGINT NOT NULL,
    label VARCHAR(4) NOT NULL,
    scores ${json} NOT NULL,
    total DOUBLE PRECISION NOT NULL,
    accepted VARCHAR(16),
    version BIGINT NOT NULL
);
CREATE INDEX consensus_voice_initiative ON consensus_voice (initiative);
CREATE INDEX consensus_voice_account ON consensus_voice (account);

-- Messages (body) and proposals (scores and total), in the order of their places.
CREATE TABLE consensus_note (
    id VARCHAR(16) PRIMARY KEY,
    initiative VARCHAR(16) NOT NULL REFERENCES consensus,
    assignment VARCHAR(16) NOT NULL REFERENCES assignment,
    contest VARCHAR(64) NOT NULL,
    account BIGINT NOT NULL,
    place INTEGER NOT NULL,
    body VARCHAR(4000),
    scores ${json},
    total DOUBLE PRECISION NOT NULL,
    written_at BIGINT NOT NULL
);
CREATE INDEX consensus_note_initiative ON consensus_note (initiative, place);
CREATE INDEX consensus_note_account ON consensus_note (account);
