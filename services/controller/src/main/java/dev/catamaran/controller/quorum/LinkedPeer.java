package dev.catamaran.controller.quorum;

import javax.security.sasl.SaslException;
import org.apache.zookeeper.server.ServerCnxnFactory;
import org.apache.zookeeper.server.ZooKeeperServer;
import org.apache.zookeeper.server.quorum.MultipleAddresses;
import org.apache.zookeeper.server.quorum.QuorumCnxManager;
import org.apache.zookeeper.server.quorum.QuorumPeer;
import org.apache.zookeeper.server.quorum.auth.NullQuorumAuthLearner;
import org.apache.zookeeper.server.quorum.auth.NullQuorumAuthServer;

/**
 * A member that reaches the others only where its own configuration says. ZooKeeper's would call a peer back at the address
 * that the peer tells of itself, around the WAN link.
 */
final class LinkedPeer extends QuorumPeer {
    private static final int CONNECTING_THREADS_AT_MOST = 20;

    private ServerCnxnFactory clients;

    LinkedPeer() throws SaslException {}

    boolean isServing() {
        ZooKeeperServer server = getActiveServer();
        return server != null && server.isRunning();
    }

    /** Frees the client port also when the member ended before it ran. */
    void release() {
        if (clients != null) {
            clients.shutdown();
        }
    }

    @Override
    public void setCnxnFactory(ServerCnxnFactory factory) {
        clients = factory;
        super.setCnxnFactory(factory);
    }

    @Override
    public QuorumCnxManager createCnxnManager() {
        return new Connections(this);
    }

    private static final class Connections extends QuorumCnxManager {
        private final QuorumPeer self;

        Connections(QuorumPeer self) {
            super(
                    self,
                    self.getMyId(),
                    self.getView(),
                    new NullQuorumAuthServer(),
                    new NullQuorumAuthLearner(),
                    self.getTickTime() * self.getSyncLimit(),
                    self.getQuorumListenOnAllIPs(),
                    CONNECTING_THREADS_AT_MOST,
                    false);
            this.self = self;
        }

        @Override
        public boolean initiateConnectionAsync(MultipleAddresses told, Long id) {
            QuorumServer configured = self.getView().get(id);
            return super.initiateConnectionAsync(configured == null ? told : configured.electionAddr, id);
        }
    }
}
