-- What searches look through and no column has: texts of initiatives (title, team, file, answer.<field>), scores, places in the newest ranking and the decision.
-- Derived, and brought up to date before a search that needs it: seen is the version that was read, search_mark how far.
CREATE TABLE search_text (
    initiative VARCHAR(16) NOT NULL REFERENCES initiative ON DELETE CASCADE,
    name VARCHAR(80) NOT NULL,
    place INTEGER NOT NULL,
    folded VARCHAR(32000) NOT NULL,
    figure DOUBLE PRECISION,
    seen BIGINT NOT NULL,
    PRIMARY KEY (initiative, name, place)
);

CREATE TABLE search_score (
    assignment VARCHAR(16) NOT NULL REFERENCES evaluation ON DELETE CASCADE,
    criterion VARCHAR(64) NOT NULL,
    contest VARCHAR(64) NOT NULL,
    initiative VARCHAR(16) NOT NULL,
    finished INTEGER NOT NULL,
    score DOUBLE PRECISION NOT NULL,
    seen BIGINT NOT NULL,
    PRIMARY KEY (assignment, criterion)
);
CREATE INDEX search_score_initiative ON search_score (initiative, criterion, finished, score, assignment);
CREATE INDEX search_score_contest ON search_score (contest, criterion, finished, score, initiative, assignment);

CREATE TABLE search_place (
    initiative VARCHAR(16) NOT NULL REFERENCES initiative ON DELETE CASCADE,
    kind VARCHAR(16) NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (initiative, kind)
);

CREATE TABLE search_mark (
    contest VARCHAR(64) NOT NULL REFERENCES contest ON DELETE CASCADE,
    part VARCHAR(16) NOT NULL,
    mark VARCHAR(64) NOT NULL,
    PRIMARY KEY (contest, part)
);

CREATE INDEX initiative_updated_at ON initiative (contest, updated_at, id, version);
CREATE INDEX evaluation_updated_at ON evaluation (contest, updated_at, assignment, version);
CREATE INDEX assignment_load ON assignment (contest, account, state, id);
CREATE INDEX assignment_initiative ON assignment (initiative, username, state, id);

-- Names are unique in a contest, whoever's they are. uses: the names of those that it is made of, separated by spaces.
CREATE TABLE saved_search (
    contest VARCHAR(64) NOT NULL REFERENCES contest,
    name VARCHAR(64) NOT NULL,
    account BIGINT NOT NULL,
    username VARCHAR(64) NOT NULL,
    scope VARCHAR(12) NOT NULL,
    body VARCHAR(2000) NOT NULL,
    uses VARCHAR(2000) NOT NULL,
    shared BOOLEAN NOT NULL,
    description VARCHAR(1000) NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (contest, name)
);
CREATE INDEX saved_search_account ON saved_search (account);

CREATE TABLE mailing (
    id VARCHAR(16) PRIMARY KEY,
    contest VARCHAR(64) NOT NULL REFERENCES contest,
    account BIGINT NOT NULL,
    username VARCHAR(64) NOT NULL,
    scope VARCHAR(12) NOT NULL,
    search VARCHAR(2000) NOT NULL,
    subject VARCHAR(150) NOT NULL,
    body ${text} NOT NULL,
    recipients INTEGER NOT NULL,
    sent_at BIGINT NOT NULL
);
CREATE INDEX mailing_sent_at ON mailing (contest, sent_at, id);
CREATE INDEX mailing_account ON mailing (account);
