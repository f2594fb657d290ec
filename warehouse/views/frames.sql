-- One row per framing of a target by words or an image in a current article.
select
    frames.*,
    if(frames.voice in ('writer', 'headline', 'standfirst', 'caption'), 'writer', 'quoted')
        as speaks,
    articles.article_id,
    articles.outlet,
    articles.published,
    articles.title,
    substr(articles.text, frames.start + 1, frames."end" - frames.start) as text,
    sentences.start as sentence_start,
    sentences."end" as sentence_end,
    substr(articles.text, sentences.start + 1, sentences."end" - sentences.start) as sentence_text
from raw.frames as frames
inner join articles_as_of(upto) as articles using (revision_id, position)
left join raw.sentences as sentences using (revision_id, position, sentence)
