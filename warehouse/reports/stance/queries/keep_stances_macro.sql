create or replace temp macro stance_scores_as_of(upto) as table from kept_stances
