-- Words have the titles of their requests beside them: those that many requests have are listed along it.
ALTER TABLE assistance_request_word ADD COLUMN title_key VARCHAR(200) NOT NULL DEFAULT '';
UPDATE assistance_request_word SET title_key =
    (SELECT r.title_key FROM assistance_request r WHERE r.id = assistance_request_word.request);
DROP INDEX assistance_request_word_word;
CREATE INDEX assistance_request_word_title_up ON assistance_request_word (word, title_key, request);
CREATE INDEX assistance_request_word_title_down ON assistance_request_word (word, title_key DESC, request DESC);
