package dev.catamaran.statements.statement;

import dev.catamaran.platform.problem.ProblemException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** Where a page ends: the id of its last payment, opaque to callers. Ids are UUIDv7, so older pages have smaller ones. */
record Cursor(UUID before) {

    private static final int BYTES = 16;

    /** Before everything: greater than any id. */
    private static final Cursor NEWEST = new Cursor(new UUID(-1, -1));

    static Cursor of(String text) {
        if (text == null || text.isEmpty()) {
            return NEWEST;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() == BYTES) {
                return new Cursor(new UUID(bytes.getLong(), bytes.getLong()));
            }
        } catch (IllegalArgumentException notBase64) {
            // refused below like every other text
        }
        throw ProblemException.invalid("cursor", "must be the cursor of an earlier page");
    }

    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.putLong(before.getMostSignificantBits()).putLong(before.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
