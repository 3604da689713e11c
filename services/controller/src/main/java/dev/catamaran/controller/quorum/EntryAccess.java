package dev.catamaran.controller.quorum;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.apache.zookeeper.ZooDefs;
import org.apache.zookeeper.ZooKeeper;
import org.apache.zookeeper.data.ACL;

/**
 * Who may read and write the entries: who shows the controllers' password (ZooKeeper's scheme digest), or everybody that reaches a
 * member where there is none. A member takes any password as a name; only the entries' own lists tell the right one.
 */
public final class EntryAccess {

    private static final String USER = "catamaran:";

    private final Optional<byte[]> shown;

    /** @param password the same at all controllers for as long as their ensemble lives */
    public EntryAccess(Optional<String> password) {
        this.shown = password.map(word -> (USER + word).getBytes(UTF_8));
    }

    /** Before the first call of this client: what it sends arrives in order, and again with each new connection. */
    void show(ZooKeeper client) {
        shown.ifPresent(secret -> client.addAuthInfo("digest", secret));
    }

    /** Of an entry that a client of this access makes. */
    List<ACL> ofNewEntry() {
        return shown.isPresent() ? ZooDefs.Ids.CREATOR_ALL_ACL : ZooDefs.Ids.OPEN_ACL_UNSAFE;
    }
}
