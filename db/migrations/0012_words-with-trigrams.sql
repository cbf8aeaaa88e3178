-- Whether the search index can find a folded word: it has three letters or digits in a row, as pg_trgm knows them. In a
-- database whose LC_CTYPE is C it knows those of ASCII only.
CREATE FUNCTION has_trigrams(word text) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  RETURN coalesce(public.show_trgm(substring(public.fold(word) from '[[:alnum:]]{3}')) <> '{}', false);
END $$;
