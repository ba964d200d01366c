package anjuan.architecture.wrong;

import java.time.Clock;
import java.time.LocalDate;

class MakesItsOwnClock {

    LocalDate today() {
        return LocalDate.now(Clock.systemDefaultZone());
    }
}
