package dev.catamaran.controller.lease;

/** The own database as the last answer showed it. */
public enum DatabaseRole {
    PRIMARY,
    STANDBY,
    /** No answer lately, or no database at all. */
    NONE
}
