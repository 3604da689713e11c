package dev.catamaran.controller.dynamodb;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClientBuilder;

/**
 * The connection to DynamoDB. It sends a call once and never again: a write that is sent twice may be refused for
 * having succeeded, and would look as if another had written. Neither the SDK nor its HTTP client may repeat it; the
 * JDK's {@code HttpURLConnection} does so on its own, and is not used here for that reason.
 */
final class TableClient {

    private TableClient() {}

    /** @param limit of one call */
    static DynamoDbAsyncClient open(TableSettings settings, Duration limit) {
        DynamoDbAsyncClientBuilder builder = DynamoDbAsyncClient.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(DefaultCredentialsProvider.builder()
                        .asyncCredentialUpdateEnabled(true)
                        .build())
                .httpClientBuilder(NettyNioAsyncHttpClient.builder()
                        .connectionTimeout(limit)
                        .connectionAcquisitionTimeout(limit)
                        .readTimeout(limit)
                        .writeTimeout(limit))
                .overrideConfiguration(configuration ->
                        configuration.apiCallTimeout(limit).retryStrategy(AwsRetryStrategy.doNotRetry()));
        settings.endpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }
}
