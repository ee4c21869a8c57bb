-- Needs of municipalities. audience is named, or anonymous (only its municipality, the association and those whose offer was accepted
-- know whose it is); topic_key is folded; urgency is 0 (low) to 3; wanted_by is days since 1970-01-01, 2147483647 where none is said;
-- answered_at is 0 until the first offer or match.
CREATE TABLE need (
    id VARCHAR(16) PRIMARY KEY,
    municipality VARCHAR(5) NOT NULL,
    region VARCHAR(2) NOT NULL,
    audience VARCHAR(9) NOT NULL,
    title_key VARCHAR(200) NOT NULL,
    topic VARCHAR(60) NOT NULL,
    topic_key VARCHAR(60) NOT NULL,
    urgency INTEGER NOT NULL,
    state VARCHAR(16) NOT NULL,
    sheet ${json} NOT NULL,
    wanted_by INTEGER NOT NULL,
    offers INTEGER NOT NULL,
    answered_at BIGINT NOT NULL,
    practice VARCHAR(16) NOT NULL,
    transfer VARCHAR(16) NOT NULL,
    reason VARCHAR(2000) NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX need_created_at ON need (created_at, id);
CREATE INDEX need_changed_at ON need (changed_at, id);
CREATE INDEX need_urgency ON need (urgency, id);
CREATE INDEX need_wanted_by ON need (wanted_by, id);
CREATE INDEX need_title ON need (title_key, id);
CREATE INDEX need_state ON need (state, answered_at, created_at, id);
CREATE INDEX need_municipality ON need (municipality, created_at, id);
CREATE INDEX need_region ON need (region, created_at, id);

-- Topics as they are compared (folded), the main one too.
CREATE TABLE need_topic (
    need VARCHAR(16) NOT NULL REFERENCES need,
    topic VARCHAR(60) NOT NULL,
    PRIMARY KEY (need, topic)
);
CREATE INDEX need_topic_topic ON need_topic (topic, need);

-- Words of title, problem and context, as they are searched for.
CREATE TABLE need_word (
    need VARCHAR(16) NOT NULL REFERENCES need,
    word VARCHAR(40) NOT NULL,
    PRIMARY KEY (need, word)
);
CREATE INDEX need_word_word ON need_word (word, need);

-- Offers of help.
CREATE TABLE need_offer (
    id VARCHAR(16) PRIMARY KEY,
    need VARCHAR(16) NOT NULL REFERENCES need,
    municipality VARCHAR(5) NOT NULL,
    state VARCHAR(16) NOT NULL,
    offered ${text} NOT NULL,
    practice VARCHAR(16) NOT NULL,
    answer ${text} NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX need_offer_need ON need_offer (need, created_at, id);
CREATE INDEX need_offer_municipality ON need_offer (municipality, state, need);
