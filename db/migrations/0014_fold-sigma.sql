-- A sigma at the end of a word is the same letter: Παπας finds Παπασταύρου.
CREATE OR REPLACE FUNCTION fold(given text) RETURNS text
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  RETURN replace(lower(public.unaccent('public.unaccent', normalize(given, NFC)) COLLATE "und-x-icu"), 'ς', 'σ');
END $$;
--> statement-breakpoint
-- A word that folds to nothing, such as an accent without a letter, is found nowhere, not everywhere: its pattern is null.
CREATE OR REPLACE FUNCTION containing(word text) RETURNS text
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  RETURN '%' || regexp_replace(nullif(public.fold(word), ''), '([\\%_])', '\\\1', 'g') || '%';
END $$;
--> statement-breakpoint
-- Writing a column that the search text is made of makes it anew.
UPDATE contacts SET first_name = first_name WHERE search_text LIKE '%ς%';
