package dev.catamaran.lab.disk;

import dev.catamaran.lab.control.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One small file system for each region's database, where the lab was asked for it. Needs root. */
public final class SmallDisks implements AutoCloseable {

    private static final String SIZE = "768m";
    private static final String FILLER = "filler";
    private static final int BLOCK = 64 * 1024;

    private final Map<String, Path> mounted = new TreeMap<>();

    private SmallDisks() {}

    /** No disk can be filled then. */
    public static SmallDisks none() {
        return new SmallDisks();
    }

    /**
     * @param folders by region; made when they do not exist
     * @throws IOException when this user may not mount
     */
    public static SmallDisks mount(Map<String, Path> folders) throws IOException {
        SmallDisks disks = new SmallDisks();
        for (Map.Entry<String, Path> folder : folders.entrySet()) {
            Files.createDirectories(folder.getValue());
            Mounts.tmpfs(folder.getValue(), SIZE);
            disks.mounted.put(folder.getKey(), folder.getValue());
        }
        return disks;
    }

    /** What a lab that was killed has left in this folder. */
    public static void clearStale(Path folder) throws IOException {
        for (Path stale : Mounts.below(folder)) {
            Mounts.release(stale);
        }
    }

    /** @throws Refusal when the lab has no small disks */
    public void fill(String region) throws IOException {
        Path disk = mounted.get(region);
        if (disk == null) {
            throw Refusal.conflict(
                    "this lab has no disks of its own to fill: start it as root with --small-disks=true");
        }
        byte[] block = new byte[BLOCK];
        try (OutputStream filler = Files.newOutputStream(disk.resolve(FILLER))) {
            while (true) {
                filler.write(block);
            }
        } catch (IOException full) {
            if (Files.getFileStore(disk).getUsableSpace() >= BLOCK) {
                throw full;
            }
        }
    }

    /** Does nothing where nothing was filled. */
    public void free(String region) throws IOException {
        Path disk = mounted.get(region);
        if (disk != null) {
            Files.deleteIfExists(disk.resolve(FILLER));
        }
    }

    /** Call when nothing uses them any more. */
    @Override
    public void close() throws IOException {
        for (Path disk : List.copyOf(mounted.values())) {
            Mounts.release(disk);
        }
        mounted.clear();
    }
}
