-- One row per current article, without its text: held for all pages, since it costs most to find.
create or replace table memory.kept_articles as
select position, ordinal, revision_id, article_id, outlet, published, title
from articles_as_of($upto)
