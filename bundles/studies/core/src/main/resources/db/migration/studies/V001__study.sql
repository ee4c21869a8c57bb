-- Studies: what was written as JSON, beside it what is searched and sorted by. title_key is what Spanish sorts by, title_folded what is
-- searched; instants are milliseconds, published_at is 0 until it is public.
CREATE TABLE study (
    id VARCHAR(64) PRIMARY KEY,
    organization VARCHAR(10) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    status VARCHAR(12) NOT NULL,
    title_key VARCHAR(300) NOT NULL,
    title_folded VARCHAR(300) NOT NULL,
    draft ${json} NOT NULL,
    published_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX study_title ON study (title_key, id);
CREATE INDEX study_created_at ON study (created_at, id);
CREATE INDEX study_changed_at ON study (changed_at, id);
CREATE INDEX study_organization ON study (organization, title_key, id);
CREATE INDEX study_status ON study (status, title_key, id);

-- Every move through a gate, or back.
CREATE TABLE study_move (
    id VARCHAR(32) PRIMARY KEY,
    study VARCHAR(64) NOT NULL REFERENCES study,
    occurred_at BIGINT NOT NULL,
    from_status VARCHAR(12) NOT NULL,
    to_status VARCHAR(12) NOT NULL,
    reason VARCHAR(2000) NOT NULL
);
CREATE INDEX study_move_study ON study_move (study, occurred_at, id);
