package dev.catamaran.lab;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A customer who pays small amounts one after the other until told to stop. */
final class Paying {

    private static final long DEMO_MONEY = 1_000_000;

    private final Payer payer;
    private final List<String> failures = new ArrayList<>();
    private final CompletableFuture<Void> end;
    private volatile boolean enough;
    private int made;

    private Paying(Payer payer) {
        this.payer = payer;
        this.end = CompletableFuture.runAsync(this::run);
    }

    static Paying of(Payer payer) {
        payer.deposit(DEMO_MONEY);
        return new Paying(payer);
    }

    /** What failed, after the last answer; never empty-handed: somebody who paid nothing has seen nothing. */
    List<String> stop() {
        enough = true;
        end.join();
        if (made == 0) {
            failures.add("nothing was paid at all");
        }
        return failures;
    }

    private void run() {
        while (!enough) {
            try {
                HttpResponse<String> answer = payer.pay(1);
                if (answer.statusCode() == 201) {
                    made++;
                } else {
                    failures.add(answer.statusCode() + " " + answer.body());
                }
            } catch (IOException broken) {
                failures.add(broken.toString());
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
