package dev.catamaran.gateway.upstream;

import java.security.cert.CertificateException;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Certificates of one address that were not believed: each is counted, and of equal ones in a row the first is logged. */
final class RefusedCertificates {

    private static final Logger LOG = Logger.getLogger(RefusedCertificates.class);

    private final String name;
    private final AtomicLong count = new AtomicLong();
    private volatile String said = "";

    /** @param name who should have shown another one */
    RefusedCertificates(String name) {
        this.name = name;
    }

    long count() {
        return count.get();
    }

    /** Does nothing where a connection failed for another reason: a region that is cut off is nobody else. */
    void note(Throwable failure) {
        boolean certificate = false;
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            certificate |= cause instanceof CertificateException;
            root = cause;
        }
        if (certificate) {
            count.incrementAndGet();
            say(root.toString());
        }
    }

    /** The next refusal is news again. */
    void believed() {
        said = "";
    }

    private void say(String why) {
        if (!why.equals(said)) {
            said = why;
            LOG.warnf("the certificate of %s is refused: %s", name, why);
        }
    }
}
