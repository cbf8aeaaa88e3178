-- How common a text is decides whether a page is walked or gathered (docs/decisions/003): 500 samples tell one in 500 from none.
ALTER TABLE "contacts" ALTER COLUMN "search_text" SET STATISTICS 500;
