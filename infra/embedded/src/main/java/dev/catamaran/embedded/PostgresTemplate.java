package dev.catamaran.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A fresh cluster with the empty database {@code catamaran}, made once on a machine and copied from then on. All copies have
 * one system identifier; only a standby that is pointed at the wrong primary would mind.
 */
final class PostgresTemplate {

    private PostgresTemplate() {}

    static void copyTo(Path data) throws IOException {
        Path binaries = Binaries.postgres();
        Path template = Cache.folder("template-2-" + binaries.getFileName(), folder -> make(binaries, folder));
        Files.createDirectories(data.toAbsolutePath().getParent());
        FileTree.copy(template.resolve("data"), data);
    }

    private static void make(Path binaries, Path folder) throws IOException {
        Account account = Account.current();
        account.own(folder);
        String data = folder.resolve("data").toString();
        List<String> initdb = List.of(
                binaries.resolve("bin/initdb").toString(),
                "--pgdata=" + data,
                "--username=postgres",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--no-sync",
                "--no-instructions");
        Command.run(Command.join(account.prefix(), initdb));
        List<String> single =
                List.of(binaries.resolve("bin/postgres").toString(), "--single", "-F", "-D", data, "postgres");
        Command.run(Command.join(account.prefix(), single), "CREATE DATABASE catamaran\n");
    }
}
