create or replace temp macro frames_as_of(upto) as table from kept_frames
