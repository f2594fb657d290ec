-- The queries of a page ask by the names that a reader would use; here they find what is held.
create or replace temp macro articles_as_of(upto) as table from memory.kept_articles
