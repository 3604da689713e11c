package dev.catamaran.lab.process;

import java.nio.file.Path;
import java.util.List;

/** A program that hands a process to a reaper, says so, and waits to be killed. */
final class WatchAndWait {

    private WatchAndWait() {}

    public static void main(String[] arguments) throws Exception {
        Reaper reaper = new Reaper(Path.of(arguments[0]));
        reaper.watch(List.of(ProcessHandle.of(Long.parseLong(arguments[1])).orElseThrow()));
        System.out.println("watching");
        Thread.currentThread().join();
    }
}
