import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * Gives a clone your names: packages, folders, artifacts, metrics, settings, environment variables, roles of databases.
 *
 * <pre>java MakeItYours.java com.example.ledger Ledgerly</pre>
 *
 * <p>Run it at the root of a clone without uncommitted changes, before anything is deployed: databases, metrics and
 * secrets that exist keep their old names. It also changes the names below, so that a second run has nothing to do. Afterwards
 * {@code ./mvnw spotless:apply}, since names decide where lines break and how imports are sorted.
 */
final class MakeItYours {

    private static final String PACKAGE = "dev.catamaran";
    private static final String NAME = "Catamaran";

    private static final Pattern GOOD_PACKAGE = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)+");

    /** Load balancers and buckets in AWS have short names, and this is only their beginning. */
    private static final Pattern GOOD_NAME = Pattern.compile("[A-Z][a-z0-9]{2,11}");

    private static final String USAGE =
            "usage: java MakeItYours.java <package> <Name>, as in com.example.ledger Ledgerly";

    private final Map<String, String> replacements = new LinkedHashMap<>();
    private final Path root;

    private MakeItYours(Path root, String wantedPackage, String wantedName) {
        this.root = root;
        // the longer ones first
        replacements.put(PACKAGE, wantedPackage);
        replacements.put(PACKAGE.replace('.', '/'), wantedPackage.replace('.', '/'));
        replacements.put(NAME, wantedName);
        replacements.put(lower(NAME), lower(wantedName));
        replacements.put(NAME.toUpperCase(Locale.ROOT), wantedName.toUpperCase(Locale.ROOT));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            if (arguments.length != 2) {
                throw new IllegalArgumentException(USAGE);
            }
            requireGood(arguments[0], arguments[1]);
            if (arguments[0].equals(PACKAGE) && arguments[1].equals(NAME)) {
                System.out.println("nothing to do: these are its names");
                return;
            }
            new MakeItYours(Path.of("").toAbsolutePath(), arguments[0], arguments[1]).run();
        } catch (IllegalArgumentException refused) {
            System.err.println(refused.getMessage());
            System.exit(2);
        }
    }

    private static void requireGood(String wantedPackage, String wantedName) {
        if (!GOOD_PACKAGE.matcher(wantedPackage).matches() || !SourceVersion.isName(wantedPackage)) {
            throw new IllegalArgumentException("not a package of two or more lower-case words: " + wantedPackage);
        }
        if (!GOOD_NAME.matcher(wantedName).matches() || SourceVersion.isKeyword(lower(wantedName))) {
            throw new IllegalArgumentException("not 3 to 12 letters that begin with a capital: " + wantedName);
        }
        boolean same = wantedPackage.equals(PACKAGE) && wantedName.equals(NAME);
        if (!same && (lower(wantedPackage + wantedName).contains(lower(NAME)))) {
            throw new IllegalArgumentException("the old name may not be a part of the new ones: " + lower(NAME));
        }
    }

    private void run() throws IOException, InterruptedException {
        if (!Files.exists(root.resolve("mvnw"))) {
            throw new IllegalArgumentException("run it at the root of the clone");
        }
        if (!git("status", "--porcelain").isBlank()) {
            throw new IllegalArgumentException("there are uncommitted changes: commit or stash them first");
        }
        List<String> files = List.of(git("ls-files", "-z").split("\0"));
        requireNew(files);
        int changed = 0;
        for (String file : files) {
            changed += rename(file) ? 1 : 0;
        }
        System.out.printf(Locale.ROOT, "%d of %d files changed%n", changed, files.size());
        System.out.println("now: ./mvnw spotless:apply, then ./mvnw verify");
    }

    /** A word that settings or scripts use already could not be told from the new name, nor be renamed again. */
    private void requireNew(List<String> files) throws IOException {
        String name = replacements.get(lower(NAME));
        Pattern word = Pattern.compile("(?i)\\b" + name + "\\b");
        for (String file : files) {
            boolean prose = file.endsWith(".java") || file.endsWith(".md");
            Path path = root.resolve(file);
            if (!prose && isText(path) && word.matcher(text(path)).find()) {
                throw new IllegalArgumentException("choose another name: " + file + " uses the word " + name);
            }
        }
    }

    private boolean rename(String file) throws IOException {
        Path old = root.resolve(file);
        boolean changed = false;
        if (isText(old)) {
            String text = text(old);
            String renamed = replaced(text);
            changed = !renamed.equals(text);
            if (changed) {
                Files.writeString(old, renamed, StandardCharsets.ISO_8859_1);
            }
        }
        Path next = root.resolve(replaced(file));
        if (!next.equals(old)) {
            Files.createDirectories(next.getParent());
            Files.move(old, next);
            removeEmptyFolders(old.getParent());
            changed = true;
        }
        return changed;
    }

    private String replaced(String text) {
        String result = text;
        for (Map.Entry<String, String> replacement : replacements.entrySet()) {
            result = result.replace(replacement.getKey(), replacement.getValue());
        }
        return result;
    }

    /** Byte for byte, whatever the file's encoding: the names are plain letters. */
    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private static boolean isText(Path file) throws IOException {
        return Files.isRegularFile(file) && !Files.isSymbolicLink(file) && text(file).indexOf('\0') < 0;
    }

    private void removeEmptyFolders(Path folder) throws IOException {
        String[] left = folder.equals(root) ? new String[] {""} : new File(folder.toString()).list();
        if (left != null && left.length == 0) {
            Files.delete(folder);
            removeEmptyFolders(folder.getParent());
        }
    }

    private String git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        git.getInputStream().transferTo(said);
        if (git.waitFor() != 0) {
            throw new IllegalArgumentException("git " + String.join(" ", arguments) + " failed: is this a clone?");
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
