-- One row per target, sentence and voice of a current article: the polarity of these words towards it.
select
    stances.*,
    if(stances.voice in ('writer', 'headline', 'standfirst', 'caption'), 'writer', 'quoted')
        as speaks,
    articles.article_id,
    articles.outlet,
    articles.published,
    articles.title,
    substr(articles.text, stances.start + 1, stances."end" - stances.start) as mention,
    sentences.start as sentence_start,
    sentences."end" as sentence_end,
    substr(articles.text, sentences.start + 1, sentences."end" - sentences.start) as sentence_text,
    [substr(articles.text, span.start + 1, span."end" - span.start) for span in stances.evidence]
        as evidence_words
from raw.stances as stances
inner join articles_as_of(upto) as articles using (revision_id, position)
left join raw.sentences as sentences using (revision_id, position, sentence)
