package dev.catamaran.controller.quorum;

import java.io.IOException;

/**
 * Whether a member whose disk is empty belongs to an ensemble that has never decided anything. Only then may it vote; else it
 * has lost its disk, and must learn from the others what it had agreed to.
 */
public interface FirstStart {

    /** A zone without a database cannot know, and learns. */
    FirstStart NEVER = () -> false;

    /** @throws IOException not known yet: asked again after a pause */
    boolean isCertain() throws IOException;
}
