package dev.catamaran.testkit.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.testkit.ProjectFolder;
import org.junit.jupiter.api.Test;

/** The whole project, documents and scripts too; the modules' own tests look at their own folders only. */
class ProjectIsTidyTest {

    @Test
    void hasNoComplaints() {
        assertThat(Tidy.complaints(ProjectFolder.root())).isEmpty();
    }
}
