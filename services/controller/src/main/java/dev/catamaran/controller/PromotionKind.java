package dev.catamaran.controller;

/** Who promotes a region's standby. */
public enum PromotionKind {
    /** The controller itself, in PostgreSQL and Redis. */
    SELF,
    /** Aurora Global Database. */
    AURORA,
    /** A plan of ARC Region switch, which promotes the database among other steps. */
    REGION_SWITCH
}
