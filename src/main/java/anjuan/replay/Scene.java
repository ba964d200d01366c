package anjuan.replay;

import java.time.LocalDate;
import java.util.Map;

/**
 * What somebody enters on a case.
 *
 * @param matter the thing on the case that it is done on, such as {@code S1}; empty for the case itself
 * @param above whether it is done on the file that the bureau above opened on the question of the case
 * @param on legal day of the act
 */
record Scene(Cast who, String task, String matter, boolean above, LocalDate on, Map<String, Object> form) {

    static final String UNKNOWN = "公开材料未载明";

    static Scene of(Cast who, String task, LocalDate on, Map<String, Object> form) {
        return new Scene(who, task, "", false, on, form);
    }

    Scene about(String id) {
        return new Scene(who, task, id, above, on, form);
    }

    Scene aboveIt() {
        return new Scene(who, task, matter, true, on, form);
    }
}
