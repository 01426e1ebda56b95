"""What can be made to hang or to eat memory, read in a process apart that may be killed."""
