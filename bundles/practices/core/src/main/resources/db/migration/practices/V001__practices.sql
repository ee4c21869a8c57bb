-- Sheets of practices. title_key is what Spanish sorts by; days are days since 1970-01-01; audience is all (public) or own (its
-- municipality and the association).
CREATE TABLE practice (
    id VARCHAR(16) PRIMARY KEY,
    municipality VARCHAR(5) NOT NULL,
    region VARCHAR(2) NOT NULL,
    contest VARCHAR(64) NOT NULL,
    initiative VARCHAR(16) NOT NULL,
    title_key VARCHAR(200) NOT NULL,
    status VARCHAR(24) NOT NULL,
    evidence VARCHAR(16) NOT NULL,
    cost VARCHAR(24) NOT NULL,
    audience VARCHAR(3) NOT NULL,
    sheet ${json} NOT NULL,
    recognitions ${json} NOT NULL,
    confirmed_on INTEGER NOT NULL,
    confirm_by INTEGER NOT NULL,
    asked_on INTEGER NOT NULL,
    adoptions INTEGER NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX practice_title ON practice (title_key, id);
CREATE INDEX practice_created_at ON practice (created_at, id);
CREATE INDEX practice_changed_at ON practice (changed_at, id);
CREATE INDEX practice_adoptions ON practice (adoptions, id);
CREATE INDEX practice_municipality ON practice (municipality, id);
CREATE INDEX practice_region ON practice (region, title_key, id);
CREATE INDEX practice_contest ON practice (contest, initiative);
CREATE INDEX practice_confirm_by ON practice (confirm_by, id);

-- Topics as they are compared (folded).
CREATE TABLE practice_topic (
    practice VARCHAR(16) NOT NULL REFERENCES practice,
    topic VARCHAR(60) NOT NULL,
    PRIMARY KEY (practice, topic)
);
CREATE INDEX practice_topic_topic ON practice_topic (topic, practice);

-- Owner and partners.
CREATE TABLE practice_place (
    practice VARCHAR(16) NOT NULL REFERENCES practice,
    cut VARCHAR(5) NOT NULL,
    PRIMARY KEY (practice, cut)
);
CREATE INDEX practice_place_cut ON practice_place (cut, practice);
