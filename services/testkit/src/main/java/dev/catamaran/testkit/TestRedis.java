package dev.catamaran.testkit;

/** The Redis that {@link RedisResource} runs. A system property, for the reason given at {@link TestDatabase}. */
public final class TestRedis {

    static final String URL_PROPERTY = "catamaran.testkit.redis.url";

    private TestRedis() {}

    public static String url() {
        String url = System.getProperty(URL_PROPERTY);
        if (url == null) {
            throw new IllegalStateException("add @QuarkusTestResource(RedisResource.class) to the test");
        }
        return url;
    }
}
