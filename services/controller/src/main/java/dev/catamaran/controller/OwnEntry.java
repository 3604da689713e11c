package dev.catamaran.controller;

import dev.catamaran.controller.register.ReadResult;
import dev.catamaran.controller.register.Register;
import dev.catamaran.controller.register.WriteResult;
import java.util.concurrent.Executor;

/** An entry of the register that this region alone writes, one write at a time. All calls come from the lease loop. */
final class OwnEntry {
    private static final long UNKNOWN = -1;

    private final Register register;
    private final Executor loop;
    private final String name;
    private long version = UNKNOWN;
    private boolean busy;

    OwnEntry(Register register, Executor loop, String name) {
        this.register = register;
        this.loop = loop;
        this.name = name;
    }

    /** Does nothing while the write before is not answered. One that fails is not repeated. */
    void write(String value) {
        if (busy) {
            return;
        }
        busy = true;
        if (version == UNKNOWN) {
            register.createIfAbsent(name, value).thenAcceptAsync(this::written, loop);
        } else {
            register.replace(name, version, value).thenAcceptAsync(this::written, loop);
        }
    }

    private void written(WriteResult result) {
        if (result instanceof WriteResult.Written written) {
            version = written.version();
            busy = false;
        } else {
            register.readLatest(name).thenAcceptAsync(this::found, loop);
        }
    }

    private void found(ReadResult result) {
        busy = false;
        version = result instanceof ReadResult.Found found ? found.version() : UNKNOWN;
    }
}
