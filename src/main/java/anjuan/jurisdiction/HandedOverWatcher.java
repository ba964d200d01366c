package anjuan.jurisdiction;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Is told that a case was handed over, in the transaction of it. */
public interface HandedOverWatcher {

    /**
     * @param to the case that another bureau of this installation has now; absent where it went outside
     * @param by name of who decided it
     * @param on day of the decision by which it went
     */
    void handedOver(CaseNumber from, @Nullable CaseNumber to, String by, LocalDate on);
}
