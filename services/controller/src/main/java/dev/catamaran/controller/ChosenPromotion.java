package dev.catamaran.controller;

import dev.catamaran.controller.cloud.AuroraGlobalDatabase;
import dev.catamaran.controller.cloud.CloudRegion;
import dev.catamaran.controller.cloud.GlobalDatastore;
import dev.catamaran.controller.cloud.RegionSwitchPlan;
import dev.catamaran.controller.lease.LeaseTimes;
import dev.catamaran.controller.lease.Replication;
import dev.catamaran.controller.sessions.RedisPromotion;
import dev.catamaran.controller.sessions.SessionPromotion;
import dev.catamaran.controller.takeover.ManagedDatabase;
import dev.catamaran.controller.takeover.ManagedStandby;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How the configuration wants a standby promoted.
 *
 * @param service nothing when the controller promotes PostgreSQL itself
 * @param sessions nothing when there is no Redis
 */
record ChosenPromotion(
        Optional<ManagedDatabase> service, Optional<SessionPromotion> sessions, ManagedStandby.Pace pace) {

    /** The database is Aurora's. A plan of Region switch is one more way to ask for the same. */
    boolean isManaged() {
        return service.isPresent();
    }

    /** @throws IllegalArgumentException a setting is missing or does not fit the others; says which */
    static ChosenPromotion of(ControllerConfig config, LeaseTimes times, Vertx vertx) {
        ControllerConfig.Promotion promotion = config.promotion();
        Duration lease = Duration.ofNanos(times.leaseNanos());
        Duration patience = Duration.ofMillis(promotion.patienceMillis());
        ManagedStandby.Pace pace = new ManagedStandby.Pace(Duration.ofNanos(times.renewEveryNanos()), lease, patience);
        if (promotion.kind() == PromotionKind.SELF) {
            refuse(promotion.datastore().isPresent(), "CATAMARAN_PROMOTION_DATASTORE needs CATAMARAN_PROMOTION");
            return new ChosenPromotion(Optional.empty(), redis(config, vertx), pace);
        }
        String choice = choice(promotion.kind());
        refuse(config.mode() != Mode.ACTIVE_PASSIVE, choice + " is for CATAMARAN_MODE=active-passive");
        refuse(config.replication() != Replication.ASYNC, choice + " is for CATAMARAN_REPLICATION=async");
        CloudRegion region = new CloudRegion(
                Required.setting(promotion.region(), "CATAMARAN_PROMOTION_REGION", choice),
                promotion.endpoint(),
                lease);
        Optional<SessionPromotion> sessions =
                promotion.datastore().isPresent() ? datastore(promotion, region) : redis(config, vertx);
        return new ChosenPromotion(Optional.of(service(promotion, region, choice)), sessions, pace);
    }

    private static ManagedDatabase service(ControllerConfig.Promotion promotion, CloudRegion region, String choice) {
        if (promotion.kind() == PromotionKind.REGION_SWITCH) {
            return new RegionSwitchPlan(region, Required.setting(promotion.plan(), "CATAMARAN_PROMOTION_PLAN", choice));
        }
        return new AuroraGlobalDatabase(
                region,
                Required.setting(promotion.globalCluster(), "CATAMARAN_PROMOTION_GLOBAL_CLUSTER", choice),
                Required.setting(promotion.cluster(), "CATAMARAN_PROMOTION_CLUSTER", choice));
    }

    private static Optional<SessionPromotion> datastore(ControllerConfig.Promotion promotion, CloudRegion region) {
        String group = Required.setting(
                promotion.replicationGroup(), "CATAMARAN_PROMOTION_REPLICATION_GROUP", "CATAMARAN_PROMOTION_DATASTORE");
        return promotion.datastore().map(datastore -> new GlobalDatastore(region, datastore, group));
    }

    private static Optional<SessionPromotion> redis(ControllerConfig config, Vertx vertx) {
        return config.redisUrl().map(url -> new RedisPromotion(vertx, url));
    }

    private static String choice(PromotionKind kind) {
        return "CATAMARAN_PROMOTION=" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void refuse(boolean bad, String message) {
        if (bad) {
            throw new IllegalArgumentException(message);
        }
    }
}
