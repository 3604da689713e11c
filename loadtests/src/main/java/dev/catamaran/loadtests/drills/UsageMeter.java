package dev.catamaran.loadtests.drills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Measures the processors and the memory of each region's processes, their children included, between two moments. */
public final class UsageMeter {
    private final Map<String, List<Long>> processes;
    private final Map<String, Double> cpuSecondsBefore;
    private final long begun = System.nanoTime();

    /** @param processes ids by region */
    public UsageMeter(Map<String, List<Long>> processes) {
        this.processes = processes;
        this.cpuSecondsBefore = cpuSeconds();
    }

    /** A region none of whose processes can be seen is left out. */
    public Map<String, Usage> sinceBegun() {
        double seconds = (System.nanoTime() - begun) / 1e9;
        Map<String, Usage> usage = new TreeMap<>();
        cpuSeconds().forEach((region, cpu) -> {
            double cores = (cpu - cpuSecondsBefore.get(region)) / seconds;
            if (cores > 0) {
                usage.put(region, new Usage(cores, megabytes(processes.get(region))));
            }
        });
        return usage;
    }

    private Map<String, Double> cpuSeconds() {
        Map<String, Double> seconds = new TreeMap<>();
        processes.forEach((region, ids) -> seconds.put(
                region,
                all(ids).flatMap(process -> process.info().totalCpuDuration().stream())
                        .mapToDouble(duration -> duration.toNanos() / 1e9)
                        .sum()));
        return seconds;
    }

    private static Stream<ProcessHandle> all(List<Long> ids) {
        return ids.stream()
                .map(ProcessHandle::of)
                .flatMap(Optional::stream)
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .distinct();
    }

    private static Double megabytes(List<Long> ids) {
        double kilobytes =
                all(ids).mapToDouble(UsageMeter::proportionalKilobytes).sum();
        return kilobytes == 0 ? null : kilobytes / 1024;
    }

    /** Linux only: a process's share of its pages, so that PostgreSQL's shared buffers are not counted many times. */
    private static double proportionalKilobytes(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (IOException notToldHere) {
            return 0;
        }
    }
}
