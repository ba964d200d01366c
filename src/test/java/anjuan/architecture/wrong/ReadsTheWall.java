package anjuan.architecture.wrong;

import java.time.LocalDate;

class ReadsTheWall {

    LocalDate today() {
        return LocalDate.now();
    }
}
