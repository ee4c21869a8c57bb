-- Names as they are searched for: a row for each two letters with which words of a living person's name begin, with those words (folded, a
-- space before each) and what lists of people are sorted by.
CREATE TABLE person_word (
    person VARCHAR(64) NOT NULL REFERENCES person,
    head VARCHAR(2) NOT NULL,
    words VARCHAR(410) NOT NULL,
    name_key VARCHAR(210) NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (person, head)
);
CREATE INDEX person_word_head ON person_word (head, name_key, person, words);

-- Newest first: Derby reads an index in one direction only.
CREATE INDEX person_newest ON person (state, created_at DESC, id DESC);
CREATE INDEX person_last_changed ON person (state, changed_at DESC, id DESC);
