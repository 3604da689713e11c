package dev.catamaran.lab.rejoin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeaseNewsTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger heard = new AtomicInteger();
    private long version = 41;
    private HttpServer controller;
    private LeaseNews news;

    @BeforeEach
    void start() throws IOException {
        controller = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        controller.setExecutor(threads);
        controller.createContext("/leases", this::answer);
        controller.start();
        news = new LeaseNews("eu", "http://127.0.0.1:" + controller.getAddress().getPort(), heard::incrementAndGet);
        news.start();
        await().until(() -> heard.get() == 1);
    }

    @AfterEach
    void close() {
        news.close();
        controller.stop(0);
        threads.shutdownNow();
    }

    @Test
    void asksOnceAndIsSilentWhileNothingChanges() throws InterruptedException {
        await().until(() -> asked.get() == 2);
        TimeUnit.SECONDS.sleep(2);
        assertThat(asked).hasValue(2);
        assertThat(heard).hasValue(1);
    }

    @Test
    void tellsAtOnceWhatHasChanged() {
        change();
        await().until(() -> heard.get() == 2);
    }

    private synchronized void change() {
        version++;
        notifyAll();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        try {
            while (exchange.getRequestURI().getQuery().equals("after=" + version)) {
                wait();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        byte[] body = ("{\"version\":" + version + "}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
