-- The fewest initiatives for an evaluator, where he worked, and what he knows.
ALTER TABLE evaluator ADD COLUMN min_load INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE evaluator ADD COLUMN employments ${json} DEFAULT '[]' NOT NULL;
ALTER TABLE evaluator ADD COLUMN topics ${json} DEFAULT '[]' NOT NULL;
ALTER TABLE evaluator ADD COLUMN expertise ${text} DEFAULT '' NOT NULL;

-- What the organiser ruled of the conflicts between an evaluator and a municipality; kinds are those that he ruled on.
CREATE TABLE conflict_ruling (
    contest VARCHAR(64) NOT NULL REFERENCES contest,
    account BIGINT NOT NULL,
    cut VARCHAR(5) NOT NULL,
    kinds VARCHAR(200) NOT NULL,
    state VARCHAR(10) NOT NULL,
    reason VARCHAR(2000) NOT NULL,
    ruled_by BIGINT NOT NULL,
    ruled_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (contest, account, cut)
);
CREATE INDEX conflict_ruling_account ON conflict_ruling (account);

-- Affinities computed from texts, as those of affinity are stored, which stand before them.
CREATE TABLE computed_affinity (
    initiative VARCHAR(16) PRIMARY KEY REFERENCES initiative ON DELETE CASCADE,
    contest VARCHAR(64) NOT NULL,
    pairs ${text} NOT NULL
);
CREATE INDEX computed_affinity_contest ON computed_affinity (contest, initiative);
CREATE INDEX affinity_contest_initiative ON affinity (contest, initiative);

-- In how many of the texts each term of the evaluators stood, to explain what was computed.
CREATE TABLE affinity_computation (
    contest VARCHAR(64) PRIMARY KEY REFERENCES contest,
    texts INTEGER NOT NULL,
    frequencies ${json} NOT NULL,
    computed_at BIGINT NOT NULL
);
