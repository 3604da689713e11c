package dev.catamaran.testkit.reference;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Interfaces as they stand in the source, with their comments: the compiler reads them, nothing is compiled. */
final class Sources {

    /** @param annotations by simple name, with their arguments as written; empty without any */
    record Member(String name, String type, String comment, Map<String, String> annotations) {}

    /** @param annotations as those of a member */
    record Type(String name, String comment, Map<String, String> annotations, List<Member> members) {}

    private final Map<String, Type> types = new HashMap<>();

    private Sources() {}

    /** All interfaces below the module's main sources. */
    static Sources of(Path module) throws IOException {
        Sources sources = new Sources();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> all = Files.walk(module.resolve("src/main/java"));
                StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> java =
                    all.filter(path -> path.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(java));
            DocTrees comments = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                sources.scan(unit, comments);
            }
        }
        return sources;
    }

    List<Type> annotatedWith(String annotation) {
        return types.values().stream()
                .filter(type -> type.annotations().containsKey(annotation))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    Optional<Type> named(String name) {
        return Optional.ofNullable(types.get(name));
    }

    private void scan(CompilationUnitTree unit, DocTrees comments) {
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                if (type.getKind() == Tree.Kind.INTERFACE) {
                    types.put(type.getSimpleName().toString(), read(type, getCurrentPath(), comments));
                }
                return super.visitClass(type, nothing);
            }
        }.scan(unit, null);
    }

    private static Type read(ClassTree type, TreePath path, DocTrees comments) {
        List<Member> members = new ArrayList<>();
        for (Tree tree : type.getMembers()) {
            if (tree instanceof MethodTree method) {
                members.add(new Member(
                        method.getName().toString(),
                        String.valueOf(method.getReturnType()),
                        comment(comments, new TreePath(path, method)),
                        annotations(method.getModifiers().getAnnotations())));
            }
        }
        return new Type(
                type.getSimpleName().toString(),
                comment(comments, path),
                annotations(type.getModifiers().getAnnotations()),
                members);
    }

    private static String comment(DocTrees comments, TreePath path) {
        String text = comments.getDocComment(path);
        return text == null
                ? ""
                : text.replaceAll("\\{@(code|link) #?([^}]*)}", "`$2`")
                        .replaceAll("\\s+", " ")
                        .trim();
    }

    private static Map<String, String> annotations(List<? extends AnnotationTree> all) {
        return all.stream()
                .collect(Collectors.toMap(
                        annotation -> annotation.getAnnotationType().toString(), Sources::argument));
    }

    private static String argument(AnnotationTree annotation) {
        return annotation.getArguments().stream()
                .map(argument -> argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument)
                .map(value ->
                        value instanceof LiteralTree literal ? String.valueOf(literal.getValue()) : value.toString())
                .collect(Collectors.joining(", "));
    }
}
