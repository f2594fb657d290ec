-- One row per framing of a target by words or an image in a current article.
with placed as (
    select
        frames.*,
        articles.article_id,
        articles.outlet,
        articles.published,
        articles.title,
        articles.text as article_text,
        sentences.start as sentence_start,
        sentences."end" as sentence_end,
        substr(articles.text, sentences.start + 1, sentences."end" - sentences.start)
            as sentence_text
    from raw.frames as frames
    inner join articles_as_of(upto) as articles using (revision_id, position)
    left join raw.sentences as sentences using (revision_id, position, sentence)
)
select
    * exclude (article_text),
    who_speaks(voice) as speaks,
    -- Cut from the sentence where it can be: counting characters from its start is far less work.
    if(
        start >= sentence_start and "end" <= sentence_end,
        substr(sentence_text, start - sentence_start + 1, "end" - start),
        substr(article_text, start + 1, "end" - start)
    ) as text
from placed
