-- One row per target, sentence and voice of a current article: the polarity of its words.
with placed as (
    select
        scores.*,
        articles.text,
        sentences.start as sentence_start,
        sentences."end" as sentence_end,
        substr(articles.text, sentences.start + 1, sentences."end" - sentences.start)
            as sentence_text
    from stance_scores_as_of(upto) as scores
    inner join raw.articles as articles using (revision_id, position)
    left join raw.sentences as sentences using (revision_id, position, sentence)
)
select
    * exclude (text),
    -- Cut from the sentence where it can be: counting characters from its start is far less work.
    if(
        start >= sentence_start and "end" <= sentence_end,
        substr(sentence_text, start - sentence_start + 1, "end" - start),
        substr(text, start + 1, "end" - start)
    ) as mention,
    [
        if(
            span.start >= sentence_start and span."end" <= sentence_end,
            substr(sentence_text, span.start - sentence_start + 1, span."end" - span.start),
            substr(text, span.start + 1, span."end" - span.start)
        )
        for span in evidence
    ] as evidence_words
from placed
