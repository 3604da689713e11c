package dev.catamaran.controller.cloud;

import dev.catamaran.controller.lease.Tenure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/**
 * One AWS service as it is called from one region. A call is signed (Signature Version 4) and sent once: neither this
 * nor the JDK's client repeats a POST.
 */
final class SignedService {
    private static final int OK = 200;

    private final String name;
    private final String region;
    private final URI endpoint;
    private final Duration limit;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final DefaultCredentialsProvider credentials =
            DefaultCredentialsProvider.builder().build();
    private final HttpClient client;

    /** @param name as signatures know it */
    SignedService(String name, String suffix, CloudRegion region) {
        this.name = name;
        this.region = region.name();
        this.endpoint = region.endpointOf(name, suffix);
        this.limit = region.limit();
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(limit)
                .build();
    }

    /**
     * @param tenure asked at the last moment: what comes before may have taken long
     * @throws IOException not sent, not accepted, or not answered in time; the message names the service and its reason
     */
    void post(Map<String, String> headers, String body, Tenure tenure) throws IOException, InterruptedException {
        HttpRequest request = signed(headers, body);
        if (!tenure.isCertain()) {
            throw new IOException(place() + " was not asked: the lease is not certain");
        }
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != OK) {
            throw new IOException(place() + " answered " + answer.statusCode() + ": " + ServiceError.of(answer.body()));
        }
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        // the request's own time-out ends with the answer's head
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(place() + " was not reached: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new IOException(place() + " gave no answer within " + limit.toMillis() + " ms", e);
        } finally {
            answer.cancel(true);
        }
    }

    private String place() {
        return name + " in " + region;
    }

    private HttpRequest signed(Map<String, String> headers, String body) throws IOException {
        try {
            return sign(headers, body);
        } catch (SdkException e) {
            throw new IOException(place() + " was not asked: " + e.getMessage(), e);
        }
    }

    private HttpRequest sign(Map<String, String> headers, String body) {
        SdkHttpRequest.Builder request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(endpoint)
                .encodedPath("/");
        headers.forEach(request::putHeader);
        SdkHttpRequest signed = signer.sign(sign -> sign.identity(credentials.resolveCredentials())
                        .request(request.build())
                        .payload(ContentStreamProvider.fromUtf8String(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, name)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region))
                .request();
        HttpRequest.Builder sent =
                HttpRequest.newBuilder(signed.getUri()).POST(HttpRequest.BodyPublishers.ofString(body));
        signed.forEachHeader((header, values) -> {
            // the client sets this one itself, to the same value
            if (!header.equalsIgnoreCase("Host")) {
                values.forEach(value -> sent.header(header, value));
            }
        });
        return sent.build();
    }
}
