"""Stability of the states of a conflict, by the Graph Model for Conflict Resolution."""
