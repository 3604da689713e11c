package dev.catamaran.controller.quorum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.security.sasl.SaslException;
import org.apache.zookeeper.server.DatadirCleanupManager;
import org.apache.zookeeper.server.admin.AdminServer.AdminServerException;
import org.apache.zookeeper.server.quorum.QuorumPeer;
import org.apache.zookeeper.server.quorum.QuorumPeerConfig;
import org.apache.zookeeper.server.quorum.QuorumPeerConfig.ConfigException;
import org.apache.zookeeper.server.quorum.QuorumPeerMain;
import org.apache.zookeeper.util.ServiceUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ZooKeeper member of this process. It is started again when it ends by itself. */
public final class QuorumMember implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QuorumMember.class);
    private static final long RETRY_MILLIS = 500;

    private final QuorumSettings settings;
    private final FirstStart first;
    private final Thread keeper;
    private volatile LinkedPeer peer;
    private volatile boolean closed;

    private QuorumMember(QuorumSettings settings, FirstStart first) {
        this.settings = settings;
        this.first = first;
        this.keeper = new Thread(this::keepRunning, "quorum-member");
        keeper.setDaemon(true);
    }

    /** @param first asked when the disk is empty */
    public static QuorumMember start(QuorumSettings settings, FirstStart first) {
        MemberTuning.apply();
        // a member that ends must not take the controller with it: the write gate shuts by itself without a quorum
        ServiceUtils.setSystemExitProcedure(ServiceUtils.LOG_ONLY);
        QuorumMember member = new QuorumMember(settings, first);
        member.keeper.start();
        return member;
    }

    /** Whether it follows or leads at the moment. */
    boolean isServing() {
        LinkedPeer current = peer;
        return current != null && current.isServing();
    }

    private void keepRunning() {
        while (!closed) {
            try {
                run();
            } catch (IOException | ConfigException | AdminServerException | RuntimeException e) {
                LOG.warn("quorum member {} could not run: {}", settings.id(), e.toString());
            }
            pause();
        }
    }

    private void run() throws IOException, ConfigException, AdminServerException {
        Files.createDirectories(settings.dir());
        Files.writeString(settings.dir().resolve("myid"), Integer.toString(settings.id()));
        begin();
        QuorumPeerConfig config = new QuorumPeerConfig();
        config.parseProperties(settings.properties());
        LinkedPeer starting = new LinkedPeer();
        peer = starting;
        LOG.info("quorum member {} starts, data in {}", settings.id(), settings.dir());
        DatadirCleanupManager purge = purge(config);
        purge.start();
        try {
            new Main(starting).runFromConfig(config);
        } finally {
            purge.shutdown();
            stop();
            starting.release();
        }
    }

    /** ZooKeeper takes this file for the word that there is nothing to learn, and removes it. An operator can put it there, too. */
    private void begin() throws IOException {
        Path word = settings.dir().resolve("initialize");
        if (!Files.exists(settings.dir().resolve("version-2")) && !Files.exists(word)) {
            if (first.isCertain()) {
                Files.createFile(word);
            } else {
                LOG.warn(
                        "quorum member {} has an empty disk: it learns from the others before it votes", settings.id());
            }
        }
    }

    /** ZooKeeper's own main program has one; who runs its members otherwise has to. Purges at the start, then every hour. */
    private static DatadirCleanupManager purge(QuorumPeerConfig config) {
        return new DatadirCleanupManager(
                config.getDataDir(), config.getDataLogDir(), config.getSnapRetainCount(), config.getPurgeInterval());
    }

    private synchronized void stop() {
        LinkedPeer current = peer;
        peer = null;
        if (current != null) {
            current.shutdown();
        }
    }

    private void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        stop();
        keeper.interrupt();
        try {
            keeper.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** ZooKeeper's own start-up, around our peer. */
    private static final class Main extends QuorumPeerMain {
        private final LinkedPeer linked;

        Main(LinkedPeer linked) {
            this.linked = linked;
        }

        @Override
        protected QuorumPeer getQuorumPeer() throws SaslException {
            return linked;
        }
    }
}
