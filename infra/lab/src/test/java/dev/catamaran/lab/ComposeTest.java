package dev.catamaran.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.testkit.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the containers may do, and who can read their secrets. */
class ComposeTest {

    private static final Path FOLDER = ProjectFolder.root().resolve("infra/compose");

    @ParameterizedTest
    @ValueSource(strings = {"region.yaml", "witness.yaml"})
    void noContainerHasRightsThatItDoesNotNeed(String file) throws IOException {
        services(file).forEach((name, service) -> {
            assertThat(service.get("read_only")).as(name).isEqualTo(true);
            assertThat(service.get("cap_drop")).as(name).isEqualTo(List.of("ALL"));
            assertThat(service.get("security_opt")).as(name).isEqualTo(List.of("no-new-privileges:true"));
        });
    }

    /** Every process of the machine can read the arguments of every other. */
    @Test
    void noPasswordIsAnArgument() throws IOException {
        services("region.yaml").forEach((name, service) -> {
            for (String part : new String[] {"command", "entrypoint", "healthcheck"}) {
                assertThat(String.valueOf(service.get(part)))
                        .as(name + " " + part)
                        .doesNotContain("PASSWORD}");
            }
        });
        assertThat(Files.readString(FOLDER.resolve("jobs/sql"))).doesNotContainPattern("--set=\\w*=\"[^\"]*PASSWORD");
        assertThat(Files.readString(ProjectFolder.root().resolve("terraform/modules/database-setup/main.tf")))
                .doesNotContainPattern("-v \\w+=\"");
    }

    private static Map<String, Map<?, ?>> services(String file) throws IOException {
        Map<String, Map<String, Map<?, ?>>> compose =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(FOLDER.resolve(file)));
        return compose.get("services");
    }
}
