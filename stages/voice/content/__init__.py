"""What a cue reports: where it begins, where it ends, and whether it is plainly reported."""
