package dev.catamaran.controller;

import dev.catamaran.controller.lease.Replication;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a controller is told about its zone. The environment variables are in {@code application.properties}. */
@ConfigMapping(prefix = "catamaran.controller")
public interface ControllerConfig {

    /** Own zone: a region's name, or {@code witness}. */
    String region();

    /** The other region; nothing at the witness. */
    Optional<String> peer();

    Mode mode();

    /** The first value: from then on the register has it, and {@code POST /replication} changes it. */
    Replication replication();

    /** All homes of the system. */
    @NotEmpty
    List<String> homes();

    /** First owner of all leases in active-passive; in active-active each home starts at its own region. */
    String primary();

    Lease lease();

    RegisterChoice register();

    Quorum quorum();

    DatabaseAccess database();

    Promotion promotion();

    /** Own region's Redis. */
    Optional<URI> redisUrl();

    /** The peer's Redis, over the link: the source of session changes in active-active. */
    Optional<URI> peerRedisUrl();

    OrderAccess orders();

    Console console();

    /** Orders on the management port: {@code POST /moves}, {@code /takeovers} and {@code /replication}. */
    interface OrderAccess {
        /** What an order shows as {@code Authorization: Bearer}, at least 32 characters; without it no order is taken. */
        Optional<String> token();

        /** Names by which operators reach the management port, beside its addresses and {@code localhost}. */
        Optional<List<String>> hosts();
    }

    /** The operator's console on the management port. */
    interface Console {
        @WithDefault("operator")
        String user();

        /** Without a password there is no console. */
        Optional<String> password();

        /** {@code zone=address} of each controller that it looks at, in the order of the page; the own one by default. */
        @NotEmpty
        List<String> controllers();

        /** {@code zone=address} of the management port of each controller: without it the console only looks, and orders nothing. */
        Optional<List<String>> orders();

        /** {@code zone=address} of the metrics of gateways and payments: the traffic. */
        Optional<List<String>> metrics();
    }

    /** The lease's times. */
    interface Lease {
        /** T: how long a lease lasts without a renewal. */
        @Min(200)
        @Max(60_000)
        long millis();

        /** How long before T the holder's gate shuts; more than the transaction time-out, at most half of T. */
        long marginMillis();

        /** The {@code transaction_timeout} that the services use. */
        long transactionMillis();

        /** Shortest time between two moves of a lease. */
        @WithDefault("5000")
        long stayMillis();

        /** How long a controller that is stopped in order may be away without losing its leases. */
        @WithDefault("15000")
        long restMillis();

        /**
         * In {@code async}: how old a region's copy may be for that region to take over by itself. Beyond it an operator decides; a
         * planned move, and a copy that follows again, start anew.
         */
        @WithDefault("60000")
        @Min(1_000)
        long copyAgeMillis();
    }

    /** Who keeps the leases. */
    interface RegisterChoice {
        @WithDefault("embedded")
        RegisterKind kind();

        /** The DynamoDB table; needed for {@code dynamodb}, as is the region. */
        Optional<String> table();

        /** The AWS region whose replica is asked. */
        Optional<String> region();

        /** Instead of the region's own endpoint; the table is then not asked for its consistency. */
        Optional<URI> endpoint();
    }

    /** The member of the quorum inside this process: all but the detours and the password are needed for {@code embedded}. */
    interface Quorum {
        OptionalInt id();

        /** {@code 1=host:quorumPort:electionPort,2=…} as this member reaches them. */
        Optional<String> servers();

        /** Where the member hears clients: loopback, or an address that the other zones' detours reach. */
        @WithDefault("127.0.0.1")
        String clientHost();

        OptionalInt clientPort();

        /**
         * {@code host:port,…} where the other members answer clients, nearest first: the way round when the own member
         * has lost its link to the ensemble's leader. Without it the loss of that one link costs this zone its leases.
         */
        Optional<List<String>> detours();

        Optional<Path> dir();

        /**
         * What the controllers show the members, and the entries want to see: the same at all of them for as long as the ensemble
         * lives. Without it whoever reaches a member reads and writes leases.
         */
        Optional<String> password();
    }

    /** Who makes the own standby the primary when the lease comes here. */
    interface Promotion {
        @WithDefault("self")
        PromotionKind kind();

        /** The own AWS region, from which a service is called. */
        Optional<String> region();

        /** Identifier of the Aurora Global Database; needed for {@code aurora}, as is the own cluster's ARN. */
        Optional<String> globalCluster();

        Optional<String> cluster();

        /** ARN of the ARC Region switch plan; needed for {@code region-switch}. */
        Optional<String> plan();

        /**
         * Identifier of the Valkey Global Datastore, if its primary shall move too; needs the own replication group.
         */
        Optional<String> datastore();

        Optional<String> replicationGroup();

        /** Instead of the services' own endpoints. */
        Optional<URI> endpoint();

        /** When a call that was accepted is made again, because nothing came of it. */
        @WithDefault("600000")
        long patienceMillis();
    }

    /** Own region's PostgreSQL, as superuser; no URL at the witness. */
    interface DatabaseAccess {
        Optional<String> url();

        @WithDefault("postgres")
        String user();

        Optional<String> password();
    }
}
