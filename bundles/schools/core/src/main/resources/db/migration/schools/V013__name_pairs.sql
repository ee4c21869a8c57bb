-- All words of a name, beside the person (null until the task of name words has seen him) and in the scopes in which he is seen, so that
-- a list of a scope is searched without looking people up.
ALTER TABLE person ADD COLUMN name_words VARCHAR(410);
ALTER TABLE person_scope ADD COLUMN words VARCHAR(410) DEFAULT '' NOT NULL;
UPDATE person_scope SET words = (SELECT ' ' || p.name_folded FROM person p WHERE p.id = person_scope.person);
DROP INDEX person_scope_name;
CREATE INDEX person_scope_name ON person_scope (scope, living, name_key, person, created_at, changed_at, words);

-- A row for each two beginnings too ('go ma'), with the words that begin with either: two usual names are found by equality.
ALTER TABLE person_word ALTER COLUMN head SET DATA TYPE VARCHAR(5);
INSERT INTO person_word (person, head, words, name_key, created_at, changed_at)
SELECT a.person, a.head || ' ' || b.head, a.words || b.words, a.name_key, a.created_at, a.changed_at
FROM person_word a JOIN person_word b ON b.person = a.person
WHERE LENGTH(a.head) = 2 AND LENGTH(b.head) = 2 AND a.head < b.head;
