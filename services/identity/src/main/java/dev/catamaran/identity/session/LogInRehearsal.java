package dev.catamaran.identity.session;

import dev.catamaran.platform.Ids;
import dev.catamaran.platform.start.OwnDoor;
import dev.catamaran.platform.start.Rehearsal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Log-ins of somebody whom nobody knows: refused after the search for the customer and the check of a password. */
@ApplicationScoped
class LogInRehearsal implements Rehearsal {

    private static final int TIMES = 3;

    @Override
    public void rehearse(OwnDoor door) {
        for (int time = 0; time < TIMES; time++) {
            door.post(
                    "/api/sessions",
                    Map.of(),
                    "{\"email\":\"rehearsal@%s.invalid\",\"password\":\"nobody has it\"}".formatted(Ids.next()));
        }
    }
}
