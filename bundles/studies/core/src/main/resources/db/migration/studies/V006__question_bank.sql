-- The questions of the newest version of every questionnaire. wording is the hash of what is asked and how it may be answered: the same
-- hash in a series means that answers can be compared. series is empty where a question belongs to none.
CREATE TABLE bank_question (
    id VARCHAR(80) PRIMARY KEY,
    questionnaire VARCHAR(64) NOT NULL REFERENCES questionnaire,
    organization VARCHAR(10) NOT NULL,
    title VARCHAR(300) NOT NULL,
    version_number INTEGER NOT NULL,
    path VARCHAR(600) NOT NULL,
    label_key VARCHAR(300) NOT NULL,
    label_folded VARCHAR(600) NOT NULL,
    series VARCHAR(100) NOT NULL,
    wording VARCHAR(64) NOT NULL,
    question ${json} NOT NULL
);
CREATE INDEX bank_question_label ON bank_question (label_key, id);
CREATE INDEX bank_question_series ON bank_question (series, id);
CREATE INDEX bank_question_questionnaire ON bank_question (questionnaire, id);
