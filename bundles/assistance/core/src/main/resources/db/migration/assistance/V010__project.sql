-- Projects: what was written and the milestones as JSON; title_key is what Spanish sorts by. A line of the log never changes.
CREATE TABLE project (
    id VARCHAR(32) PRIMARY KEY,
    municipality VARCHAR(10) NOT NULL,
    stage VARCHAR(20) NOT NULL,
    title_key VARCHAR(300) NOT NULL,
    origin VARCHAR(100) NOT NULL,
    draft ${json} NOT NULL,
    milestones ${json} NOT NULL,
    log_lines INTEGER NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX project_title ON project (title_key, id);
CREATE INDEX project_created_at ON project (created_at, id);
CREATE INDEX project_changed_at ON project (changed_at, id);
CREATE INDEX project_municipality ON project (municipality, title_key, id);
CREATE INDEX project_stage ON project (stage, title_key, id);
CREATE INDEX project_origin ON project (origin);

CREATE TABLE project_log (
    id VARCHAR(48) PRIMARY KEY,
    project VARCHAR(32) NOT NULL REFERENCES project,
    line_number INTEGER NOT NULL,
    author BIGINT NOT NULL,
    said VARCHAR(4000) NOT NULL,
    written_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX project_log_number ON project_log (project, line_number);
