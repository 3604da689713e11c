package dev.catamaran.loadtests.compare;

import java.io.IOException;

/** Customers who come and go beside the faults. */
interface Traffic extends AutoCloseable {

    /** Epoch milliseconds at which visits began. */
    double beganAt();

    /** @throws IllegalStateException when it ended before its time */
    void mustGoOn() throws InterruptedException;

    /** Returns when the last visit has ended. */
    void awaitEnd() throws IOException, InterruptedException;

    /** Ends it when it still goes on. */
    @Override
    void close();
}
