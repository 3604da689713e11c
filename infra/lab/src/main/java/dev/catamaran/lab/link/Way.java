package dev.catamaran.lab.link;

/**
 * Where a connection may go.
 *
 * @param there the link that its bytes take
 * @param back the link that the answers take
 * @param port on 127.0.0.1
 * @param patienceNanos how long a target that does not listen is dialled again
 * @param refused told when nobody listened there
 */
record Way(Link there, Link back, int port, long patienceNanos, Runnable refused) {

    long roundTripMillis() {
        return there.delayMillis() + back.delayMillis();
    }
}
