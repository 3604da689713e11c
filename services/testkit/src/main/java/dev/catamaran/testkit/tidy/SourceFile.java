package dev.catamaran.testkit.tidy;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of the project. One that is not text has no lines. */
record SourceFile(Path path, List<String> lines) {

    static SourceFile read(Path path) throws IOException {
        try {
            return new SourceFile(path, Files.readAllLines(path));
        } catch (MalformedInputException binary) {
            return new SourceFile(path, List.of());
        }
    }

    String name() {
        return path.getFileName().toString();
    }

    /** Without the dot; empty when there is none. */
    String extension() {
        int dot = name().lastIndexOf('.');
        return dot < 0 ? "" : name().substring(dot + 1);
    }
}
