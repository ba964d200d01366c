package anjuan.architecture.wrong;

import java.util.Date;

class KeepsOldDates {

    private Date due;
}
