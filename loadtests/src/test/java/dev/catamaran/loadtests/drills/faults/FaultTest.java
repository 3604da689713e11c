package dev.catamaran.loadtests.drills.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTest {
    private static final Target EU = new Target("eu", "payments-1", 1_000, 4_000);

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = "BACK_TO_BACK_MOVES", mode = EnumSource.Mode.EXCLUDE)
    void beginsAndEndsWhenItsTargetSays(Fault fault) {
        List<Step> steps = fault.steps(EU);

        assertThat(steps).extracting(Step::atMillis).isSorted();
        assertThat(steps.get(0).atMillis()).isEqualTo(1_000);
        assertThat(steps.get(steps.size() - 1).atMillis()).isBetween(3_000L, 5_000L);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void isFoundByItsName(Fault fault) {
        assertThat(Fault.of(fault.text())).isEqualTo(fault);
    }

    @Test
    void listsTheNamesWhenThereIsNoSuchFault() {
        assertThatThrownBy(() -> Fault.of("kill-everybody"))
                .hasMessageContaining("kill-everybody")
                .hasMessageContaining("kill-region, kill-service, kill-postgres");
    }

    @Test
    void cutsOnlyOneDirectionWhenAskedTo() {
        assertThat(words(Fault.CUT_ONE_WAY))
                .containsExactly("cut-link from eu one way to us", "heal-link from eu to us");
        assertThat(words(Fault.CUT_LINK)).containsExactly("cut-link from eu to us", "heal-link from eu to us");
    }

    @Test
    void losesWhatIsOnACutLinkUnlessTheCutIsShort() {
        assertThat(words(Fault.CUT_LINK_KEEP))
                .containsExactly("cut-link from eu inFlight keep to us", "heal-link from eu to us");
        assertThat(words(Fault.FLAPPING_LINK))
                .filteredOn(step -> step.startsWith("cut-link"))
                .isNotEmpty()
                .allMatch(step -> step.contains("inFlight keep"));
    }

    @Test
    void killsTheRegionThatWentOnAloneInTheDoubleFault() {
        assertThat(words(Fault.TWO_FAULTS))
                .containsExactly(
                        "cut-link from eu to us", "kill-region eu", "heal-link from eu to us", "start-region eu");
    }

    @Test
    void letsARegionDieAtAnyStepOfAPlannedMove() {
        assertThat(words(Fault.MOVE_KILL_OLD))
                .containsExactly("move from eu to us", "kill-region eu", "start-region eu");
        assertThat(words(Fault.MOVE_KILL_NEW))
                .containsExactly("move from eu to us", "kill-region us", "start-region us");
        assertThat(java.util.stream.LongStream.rangeClosed(300, 7_500)
                        .mapToObj(length -> Fault.MOVE_KILL_NEW.steps(new Target("eu", "", 0, length)))
                        .map(steps -> steps.get(1).atMillis()))
                .contains(50L, 200L, 350L, 500L, 900L);
    }

    @Test
    void movesTwentyTimesInOneStepThatMayTakeLong() {
        assertThat(words(Fault.BACK_TO_BACK_MOVES)).containsExactly("moves from eu times 20 to us");
        assertThat(Fault.BACK_TO_BACK_MOVES.steps(EU).get(0).patienceMillis()).isEqualTo(600_000);
    }

    @Test
    void setsAClockBackWhereNobodyCanTellThatTheLeaseIsLost() {
        assertThat(words(Fault.STEP_CLOCK)).containsExactly("step-clock millis -10000 eu", "step-clock millis 0 eu");
        assertThat(words(Fault.STEP_CLOCK_CUT_OFF))
                .containsExactlyInAnyOrder(
                        "step-clock millis -10000 eu",
                        "cut-link from eu to us",
                        "cut-link from eu to witness",
                        "step-clock millis 0 eu",
                        "heal-link from eu to us",
                        "heal-link from eu to witness");
    }

    @Test
    void changesTheReplicationAndBack() {
        assertThat(words(Fault.CHANGE_REPLICATION)).containsExactly("replicate to other", "replicate to first");
        assertThat(words(Fault.CHANGE_REPLICATION_KILL))
                .containsExactly("replicate to other", "kill-region eu", "start-region eu");
    }

    @Test
    void namesTheProcess() {
        assertThat(words(Fault.KILL_SERVICE))
                .containsExactly("kill-process payments-1 eu", "start-process payments-1 eu");
        assertThat(words(Fault.LOSE_WITNESS))
                .containsExactly("kill-process controller witness", "start-process controller witness");
    }

    private static List<String> words(Fault fault) {
        return fault.steps(EU).stream().map(Step::inWords).collect(Collectors.toList());
    }
}
