package dev.catamaran.testkit.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** All rules of this package, for all files below a folder. */
public final class Tidy {

    private static final Set<String> NOT_OURS =
            Set.of("target", ".git", "node_modules", ".terraform", ".idea", ".vscode");

    /** Written so that this file obeys them too. */
    private static final LineRule OPEN_MARKS = new LineRule(
            Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b"),
            "do it now, or open an issue and drop the mark");

    private static final String REGISTRIES = String.join(
            "|",
            "repo1?\\.ma" + "ven\\.",
            "\\bsona" + "type\\.",
            "\\bnpm" + "js\\.",
            "\\bpy" + "pi\\.org",
            "python" + "hosted\\.",
            "proxy\\.go" + "lang\\.",
            "registry\\.terra" + "form\\.",
            "plugins\\.gra" + "dle\\.",
            "\\bjce" + "nter\\.",
            "\\bjit" + "pack\\.");

    private static final LineRule REGISTRY_HOSTS = new LineRule(
            Pattern.compile(REGISTRIES),
            "the host of a registry belongs to the machine's settings, not to the project");

    private static final List<TidyRule> RULES = List.of(
            OPEN_MARKS, REGISTRY_HOSTS, new ShortFiles(300), new PackageInfos(), new WorkingLinks(), new NamedLocale());

    private Tidy() {}

    /** One line a complaint, without repeats; empty when all is well. */
    public static List<String> complaints(Path folder) {
        return files(folder).stream()
                .flatMap(file -> RULES.stream().flatMap(rule -> rule.complaints(file)))
                .distinct()
                .toList();
    }

    private static List<SourceFile> files(Path folder) {
        List<SourceFile> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    boolean ours = dir.equals(folder)
                            || !NOT_OURS.contains(dir.getFileName().toString());
                    return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                    files.add(SourceFile.read(path));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
