-- Assessment of editions: the instruments as they were written. version grows with every change of instruments and grades; who changes
-- any updates this row first.
CREATE TABLE assessment_plan (
    edition VARCHAR(64) PRIMARY KEY REFERENCES edition,
    instruments ${json} NOT NULL,
    turn BIGINT NOT NULL,
    version BIGINT NOT NULL
);

-- Grades: tenths is the grade by ten, 0 where there is none; status is empty for what is no product.
CREATE TABLE assessment_grade (
    edition VARCHAR(64) NOT NULL REFERENCES assessment_plan,
    enrolment VARCHAR(64) NOT NULL,
    instrument VARCHAR(60) NOT NULL,
    person VARCHAR(64) NOT NULL,
    tenths INTEGER NOT NULL,
    status VARCHAR(12) NOT NULL,
    title VARCHAR(300) NOT NULL,
    url VARCHAR(2000) NOT NULL,
    note VARCHAR(2000) NOT NULL,
    rubric ${json} NOT NULL,
    account BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (edition, enrolment, instrument)
);
CREATE INDEX assessment_grade_person ON assessment_grade (person);
CREATE INDEX assessment_grade_account ON assessment_grade (account);
