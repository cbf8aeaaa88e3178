-- The selection of an export in the words of the API: `exceptIds` is `notIds`, left out when empty, and `allBut` is `keep`.
UPDATE exports SET selection = CASE
  WHEN selection ? 'allBut' THEN jsonb_build_object('keep', jsonb_strip_nulls(jsonb_build_object(
    'filter', selection #> '{allBut,filter}', 'notIds', nullif(selection #> '{allBut,exceptIds}', '[]'))))
  ELSE jsonb_strip_nulls(jsonb_build_object(
    'filter', selection -> 'filter', 'notIds', nullif(selection -> 'exceptIds', '[]')))
END
WHERE selection ?| '{allBut,exceptIds}';
