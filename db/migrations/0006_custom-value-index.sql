-- Rare values of number, date, boolean and select fields: 0.5 ms instead of a scan of 0.2 s on a million contacts.
-- Texts are found by the search index.
CREATE INDEX contacts_custom ON contacts USING gin (account_id, custom_values jsonb_path_ops);
