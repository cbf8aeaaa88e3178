CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS btree_gin SCHEMA public;
--> statement-breakpoint
-- Text as search compares it: lower case, without accents.
CREATE FUNCTION fold(given text) RETURNS text
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  RETURN lower(public.unaccent('public.unaccent', normalize(given, NFC)) COLLATE "und-x-icu");
END $$;
--> statement-breakpoint
-- The LIKE pattern that finds a folded word anywhere; its own %, _ and \ are ordinary characters.
CREATE FUNCTION containing(word text) RETURNS text
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  RETURN '%' || regexp_replace(public.fold(word), '([\\%_])', '\\\1', 'g') || '%';
END $$;
--> statement-breakpoint
-- Everything search looks into, one value a line, so that no word is found across two of them.
CREATE FUNCTION contact_search_text(
  full_name text, first_name text, last_name text, email text, phone_number text, notes text, custom_texts jsonb
) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  found text := coalesce(full_name || E'\n', '') || coalesce(first_name || ' ', '') || coalesce(last_name, '');
BEGIN
  found := found || coalesce(E'\n' || email, '') || coalesce(E'\n' || substr(phone_number, 2), '');
  found := found || coalesce(E'\n' || notes, '');
  IF custom_texts <> '{}' THEN
    found := found || (SELECT coalesce(string_agg(E'\n' || value, ''), '') FROM jsonb_each_text(custom_texts));
  END IF;
  RETURN public.fold(found);
END $$;
