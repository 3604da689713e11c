package dev.catamaran.loadtests.requests;

import io.gatling.http.client.body.RequestBody;
import io.gatling.http.client.body.RequestBodyBuilder;
import io.gatling.http.client.body.WritableContent;
import io.netty.buffer.ByteBufAllocator;
import java.io.IOException;

/** A request's body that tells its effort when it is put on the wire a second time. */
final class CountedBody implements RequestBody {
    private final RequestBody body;
    private final Effort effort;
    private boolean sent;

    CountedBody(RequestBody body, Effort effort) {
        this.body = body;
        this.effort = effort;
    }

    @Override
    public WritableContent build(ByteBufAllocator allocator) throws IOException {
        if (sent) {
            effort.redialled();
        }
        sent = true;
        return body.build(allocator);
    }

    @Override
    public RequestBodyBuilder newBuilder() {
        return body.newBuilder();
    }

    @Override
    public byte[] getBytes() {
        return body.getBytes();
    }

    @Override
    public CharSequence getPatchedContentType() {
        return body.getPatchedContentType();
    }

    @Override
    public String print(int maxLength) {
        return body.print(maxLength);
    }
}
