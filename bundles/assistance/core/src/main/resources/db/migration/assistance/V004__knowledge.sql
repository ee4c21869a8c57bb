-- Notes: what was written as JSON; topic is folded, question is its words in order, published is 1 or 0.
CREATE TABLE assistance_note (
    id VARCHAR(16) PRIMARY KEY,
    topic VARCHAR(60) NOT NULL,
    question VARCHAR(200) NOT NULL,
    published INTEGER NOT NULL,
    draft ${json} NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX assistance_note_newest ON assistance_note (changed_at DESC, id DESC);
CREATE INDEX assistance_note_changed_at ON assistance_note (changed_at, id);
CREATE INDEX assistance_note_question ON assistance_note (topic, question);

-- Words of question and answer, as they are searched for.
CREATE TABLE assistance_note_word (
    note VARCHAR(16) NOT NULL REFERENCES assistance_note,
    word VARCHAR(40) NOT NULL,
    PRIMARY KEY (note, word)
);
CREATE INDEX assistance_note_word_word ON assistance_note_word (word, note);
