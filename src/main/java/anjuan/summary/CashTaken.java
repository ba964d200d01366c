package anjuan.summary;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A fine taken in cash on its way to the bureau and to the bank (A96). */
record CashTaken(
        CaseNumber caseNumber,
        String receivedBy,
        LocalDate handedInOn,
        @Nullable String bankSlip,
        @Nullable LocalDate paidInOn) {}
