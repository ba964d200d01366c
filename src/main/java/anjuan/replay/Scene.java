package anjuan.replay;

import java.time.LocalDate;
import java.util.Map;

/**
 * What somebody enters on a case.
 *
 * @param matter the thing on the case that it is done on, such as {@code S1}; empty for the case itself
 * @param on legal day of the act
 */
record Scene(Cast who, String task, String matter, LocalDate on, Map<String, Object> form) {

    static final String UNKNOWN = "公开材料未载明";

    static Scene of(Cast who, String task, LocalDate on, Map<String, Object> form) {
        return new Scene(who, task, "", on, form);
    }

    Scene about(String id) {
        return new Scene(who, task, id, on, form);
    }
}
