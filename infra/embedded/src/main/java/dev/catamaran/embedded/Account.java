package dev.catamaran.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * As whom PostgreSQL runs. It refuses to run as root, and builds and containers often are root; and its initdb wants a
 * user with a name, which containers often do not give.
 */
enum Account {
    /** The caller, who is not root and has a name. */
    OWN(List.of()),
    /** Still the caller's files, but in a user namespace where the caller is the user nobody, neither root nor unknown. */
    NAMESPACE(List.of("unshare", "-U")),
    /** The user nobody, where namespaces are not allowed; the data folder is given to it. */
    NOBODY(List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"));

    /** Names one of these where the choice made here does not fit the machine. */
    static final String PROPERTY = "catamaran.embedded.account";

    private static final Account CURRENT = choose();

    private final List<String> prefix;

    Account(List<String> prefix) {
        this.prefix = prefix;
    }

    static Account current() {
        return CURRENT;
    }

    List<String> prefix() {
        return prefix;
    }

    /** Hands a folder to this account, and lets it pass through the folder's parent; those above must be open to it already. */
    void own(Path folder) throws IOException {
        if (this == NOBODY) {
            Command.run(List.of("chmod", "o+x", folder.getParent().toString()));
            Command.run(List.of("chown", "-R", "65534:65534", folder.toString()));
        }
    }

    private static Account choose() {
        String forced = System.getProperty(PROPERTY);
        if (forced != null) {
            return valueOf(forced);
        }
        return choose(Machine.isRoot(), Machine.userHasAName(), Account::works);
    }

    /** @param works which of the ways to another user work here */
    static Account choose(boolean root, boolean named, Predicate<Account> works) {
        if (!root && named) {
            return OWN;
        }
        if (works.test(NAMESPACE)) {
            return NAMESPACE;
        }
        if (root && works.test(NOBODY)) {
            return NOBODY;
        }
        throw new IllegalStateException(
                root
                        ? "PostgreSQL does not run as root, and neither unshare -U nor setpriv works here:"
                                + " start this as another user"
                        : "PostgreSQL wants a user with a name, this one has no entry in passwd, and unshare -U does not"
                                + " work here: add an entry, or start this as another user");
    }

    private static boolean works(Account account) {
        if (!Machine.has(account.prefix.get(0))) {
            return false;
        }
        try {
            Command.run(Command.join(account.prefix, List.of("true")));
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
