package dev.catamaran.testkit.architecture;

import dev.catamaran.testkit.ProjectFolder;
import java.nio.file.Path;

/** The console is built before the testkit, so its code is looked at from here. */
class ConsoleArchitectureTest extends ArchitectureContract {

    @Override
    protected String packageName() {
        return "dev.catamaran.console";
    }

    @Override
    protected Path folder() {
        return ProjectFolder.root().resolve("infra/console");
    }
}
